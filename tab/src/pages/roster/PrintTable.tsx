import { makeStyles } from '@fluentui/react-components';
import type { RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { AbsenceWords } from './AbsenceWords.tsx';
import { cellKey, type Half, type Row } from './rosterView.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '9pt', color: '#000' },
  cell: { border: '1px solid #888', padding: '3px 5px', verticalAlign: 'top', textAlign: 'start' },
  head: { border: '1px solid #888', padding: '3px 5px', textAlign: 'start', backgroundColor: '#eee' },
  row: { breakInside: 'avoid' },
  missing: { fontWeight: 700 },
});

const HALVES: readonly Half[] = ['morning', 'afternoon'];
/** As many days as an A4 page holds side by side. */
const DAYS_A_PAGE = 5;

type Props = { span: RosterSpan; rows: readonly Row[]; days: readonly number[] };

/** The roster on paper: every row, black on white, a table for each week. */
const PrintTable = ({ span, rows, days }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const weeks = Array.from({ length: Math.ceil(days.length / DAYS_A_PAGE) }, (_, week) =>
    days.slice(week * DAYS_A_PAGE, (week + 1) * DAYS_A_PAGE),
  );
  const lines = (cell: RosterSpanCell | undefined): { text: string; isMissing: boolean }[] => {
    if (!cell) return [{ text: '–', isMissing: false }];
    const people = cell.on.map(({ p, cover, remote }) => {
      const person = span.people[p];
      const facts = [
        cover !== undefined && t('roster.cover', { municipality: person?.municipalityName ?? '' }),
        remote && t('roster.remote'),
      ].filter(Boolean);
      return { text: `${person?.name}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`, isMissing: false };
    });
    if (cell.missing === 0) return people;
    const text = cell.on.length === 0 ? t('roster.gap') : t('roster.gapPartly', { count: cell.missing });
    return [...people, { text, isMissing: true }];
  };
  return (
    <>
      {weeks.map((week) => (
        <table key={week[0]} className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                {t('roster.desk')}
              </th>
              {week.map((d) => (
                <th key={d} className={styles.head} scope="col">
                  {isoDayWords(span.days[d]?.day ?? '', locale, {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'numeric',
                  })}
                  {span.days[d]?.holiday && ` ${span.days[d]?.holiday}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.kind === 'municipality' ? (
                <tr key={row.municipality.municipalityId} className={styles.row}>
                  <th className={styles.head} colSpan={week.length + 1} scope="rowgroup">
                    {row.municipality.name} <AbsenceWords span={span} municipality={row.municipality} />
                  </th>
                </tr>
              ) : (
                <tr key={row.desk.deskId} className={styles.row}>
                  <th className={styles.cell} scope="row">
                    {row.desk.name}
                    {row.desk.phone && <div>{row.desk.phone}</div>}
                  </th>
                  {week.map((d) => (
                    <td key={d} className={styles.cell}>
                      {HALVES.map((half) => (
                        <div key={half}>
                          {t(`roster.${half}.short`)}{' '}
                          {lines(row.cells.get(cellKey(d, half))).map(({ text, isMissing }) => (
                            <span key={text} className={isMissing ? styles.missing : undefined}>
                              {text}{' '}
                            </span>
                          ))}
                        </div>
                      ))}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </>
  );
};

export default PrintTable;
