import { Badge, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CallRegular,
  CheckmarkCircleRegular,
  DocumentRegular,
  DoorRegular,
  PeopleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { Half } from '@verbund/domain/kernel/time';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DutyCell } from './DutyCell.tsx';
import { cardState, type Municipality } from './rosterView.ts';

const NARROW = '@media screen and (max-width: 519px)';
const NARROWEST = '@media screen and (max-width: 399px)';

const useStyles = makeStyles({
  card: {
    padding: 0,
    gap: 0,
    borderRadius: tokens.borderRadiusXLarge,
    breakInside: 'avoid',
    // A card that grows with its neighbour leaves an empty foot.
    alignSelf: 'start',
    '@media print': { boxShadow: 'none', border: '1px solid #b3b3b3' },
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  name: { margin: 0 },
  table: {
    display: 'block',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'block' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(186px, 1fr) minmax(0, 1.15fr) minmax(0, 1.15fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  bodyRow: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    breakInside: 'avoid',
    ':first-child': { borderTop: 'none' },
  },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    ':first-child': { paddingLeft: tokens.spacingHorizontalL },
    ':last-child': { paddingRight: tokens.spacingHorizontalL },
    [NARROW]: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
    [NARROWEST]: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  narrowWhole: {
    [NARROW]: {
      gridColumn: '1 / -1',
      paddingBottom: 0,
      ':first-child': { paddingLeft: tokens.spacingHorizontalM },
    },
  },
  // On a narrow screen the desk stands above its two half-days, so its column needs no heading of its own.
  narrowHidden: {
    [NARROW]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  absent: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  desk: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  deskIcon: {
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
  },
  deskName: { hyphens: 'auto', overflowWrap: 'break-word', minWidth: 0 },
});

const KIND_ICONS = {
  counter: <PeopleRegular />,
  phone: <CallRegular />,
  back_office: <DocumentRegular />,
} satisfies Record<Municipality['desks'][number]['kind'], ReactElement>;

const StateBadge = ({ municipality }: { municipality: Municipality }) => {
  const { t } = useTranslation();
  const state = cardState(municipality);
  switch (state.state) {
    case 'closed':
      return (
        <Badge appearance="tint" color="informative" icon={<DoorRegular />}>
          {t('roster.card.closed')}
        </Badge>
      );
    case 'complete':
      return (
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {t('roster.card.complete')}
        </Badge>
      );
    case 'gaps':
      return (
        <Badge appearance="tint" color="danger" icon={<WarningRegular />}>
          {t('roster.card.gaps', { count: state.gaps })}
        </Badge>
      );
  }
};

type Props = { municipality: Municipality; whole: Municipality; currentHalf: Half };

/**
 * The desks of one municipality. Laid out as a grid, which would take the table its meaning: so the roles are
 * written out.
 *
 * @param whole the municipality before the filter, for its state.
 */
export const MunicipalityCard = ({ municipality, whole, currentHalf }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const headingId = `municipality-${municipality.municipalityId}`;
  return (
    <Card className={styles.card} role="region" aria-labelledby={headingId}>
      <div className={styles.header}>
        <Text as="h2" id={headingId} size={500} weight="semibold" className={styles.name}>
          {municipality.name}
        </Text>
        <StateBadge municipality={whole} />
      </div>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a table laid out as a grid loses its roles. */}
      <table className={styles.table} role="table" aria-labelledby={headingId}>
        <thead className={styles.body} role="rowgroup">
          <tr className={styles.row} role="row">
            <th
              className={mergeClasses(styles.cell, styles.heading, styles.narrowHidden)}
              role="columnheader"
              scope="col"
            >
              {t('roster.desk')}
            </th>
            {(['morning', 'afternoon'] as const).map((half) => (
              <th
                key={half}
                className={mergeClasses(styles.cell, styles.heading)}
                role="columnheader"
                scope="col"
              >
                {t(`roster.${half}`)}
                {half === currentHalf && (
                  <Badge className="not-on-paper" size="small" appearance="filled" color="brand">
                    {t('roster.now')}
                  </Badge>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} role="rowgroup">
          {municipality.desks.map((desk) => (
            <tr key={desk.deskId} className={mergeClasses(styles.row, styles.bodyRow)} role="row">
              <th className={mergeClasses(styles.cell, styles.narrowWhole)} role="rowheader" scope="row">
                <span className={styles.desk}>
                  <span
                    className={styles.deskIcon}
                    role="img"
                    aria-label={t(`roster.kind.${desk.kind}`)}
                    title={t(`roster.kind.${desk.kind}`)}
                  >
                    {KIND_ICONS[desk.kind]}
                  </span>
                  <Text weight="semibold" className={styles.deskName}>
                    {desk.deskName}
                  </Text>
                </span>
              </th>
              {desk.halves.map((halfDay) => (
                <td key={halfDay.half} className={styles.cell} role="cell">
                  <DutyCell halfDay={halfDay} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above. */}
      {municipality.absent.length > 0 && (
        <Text size={200} className={styles.absent}>
          {t('roster.absentToday', { people: municipality.absent.join(', ') })}
        </Text>
      )}
    </Card>
  );
};
