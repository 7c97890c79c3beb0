import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RosterSpan } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../ui/Spoken.tsx';
import { AbsenceWords } from './AbsenceWords.tsx';
import { CellContent } from './CellContent.tsx';
import { type OpenCell, useCellSentence } from './cell.ts';
import { cellKey, type Half, type MunicipalityRow, type Row } from './rosterView.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: { margin: 0 },
  desk: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  deskName: { margin: 0 },
  halves: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  half: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-start',
    gap: '2px',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
  },
  gap: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

const HALVES: readonly Half[] = ['morning', 'afternoon'];

type Props = {
  span: RosterSpan;
  rows: readonly Row[];
  days: readonly number[];
  onOpen(cell: OpenCell): void;
};

const groupsOf = (
  rows: readonly Row[],
): { head: MunicipalityRow; desks: Extract<Row, { kind: 'desk' }>[] }[] => {
  const groups: { head: MunicipalityRow; desks: Extract<Row, { kind: 'desk' }>[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'municipality') groups.push({ head: row, desks: [] });
    else groups.at(-1)?.desks.push(row);
  }
  return groups;
};

/** One day as cards, one below the other where there is little room. */
const DayList = ({ span, rows, days, onOpen }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const sentence = useCellSentence(span);
  const d = days[0] ?? 0;
  const day = span.days[d]?.day ?? '';
  return (
    <div className={styles.cards}>
      {groupsOf(rows).map(({ head: { municipality, gaps }, desks }) => (
        <Card key={municipality.municipalityId} role="group" aria-label={municipality.name}>
          <div className={styles.header}>
            <Text as="h2" size={500} weight="semibold" className={styles.name}>
              {municipality.name}
            </Text>
            {gaps > 0 && (
              <Badge appearance="tint" color="danger">
                {t('roster.gaps', { count: gaps })}
              </Badge>
            )}
          </div>
          <AbsenceWords span={span} municipality={municipality} />
          {desks.map(({ desk, cells }) => (
            <div key={desk.deskId} className={styles.desk}>
              <Text as="h3" weight="semibold" className={styles.deskName}>
                {desk.name} {desk.phone && <span className={styles.quiet}>{desk.phone}</span>}
              </Text>
              <div className={styles.halves}>
                {HALVES.map((half) => {
                  const cell = cells.get(cellKey(d, half));
                  return (
                    <Button
                      key={half}
                      appearance="subtle"
                      disabledFocusable={!cell}
                      className={`${styles.half} ${cell && cell.missing > 0 ? styles.gap : ''}`}
                      onClick={() =>
                        cell &&
                        onOpen({
                          municipalityId: municipality.municipalityId,
                          deskId: desk.deskId,
                          day,
                          half,
                        })
                      }
                    >
                      <Spoken sentence={sentence(municipality, desk, day, half, cell)}>
                        <Text size={200} className={styles.quiet}>
                          {t(`roster.${half}`)}
                          {cell && `, ${cell.opens}–${cell.closes}`}
                        </Text>
                        {cell ? <CellContent span={span} cell={cell} /> : <Text>{t('roster.closed')}</Text>}
                      </Spoken>
                    </Button>
                  );
                })}
              </div>
            </div>
          ))}
        </Card>
      ))}
    </div>
  );
};

export default DayList;
