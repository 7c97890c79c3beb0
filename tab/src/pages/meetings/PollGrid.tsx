import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, SubtractRegular } from '@fluentui/react-icons';
import type { MeetingDetail } from '@verbund/domain/contract';
import { inBerlin, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { type Answer, answerOf } from './poll.ts';

const ICONS = {
  yes: <CheckmarkRegular />,
  if_need_be: <SubtractRegular />,
  no: <DismissRegular />,
} satisfies Record<Answer, unknown>;

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  head: { fontWeight: tokens.fontWeightSemibold, borderTop: 'none' },
  group: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  me: { backgroundColor: tokens.colorNeutralBackground1Selected },
  best: {
    borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRight: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  answer: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  no: { color: tokens.colorStatusDangerForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { meeting: MeetingDetail; staffId: string; bestId: string | null };

/** Who answered what: people by municipality, one column for each slot. */
export const PollGrid = ({ meeting, staffId, bestId }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const { slots, municipalities } = meeting;
  const column = (slotId: string) => slotId === bestId && styles.best;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys.
    <section className={styles.scroller} aria-label={t('poll.grid')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t('poll.person')}
            </th>
            {slots.map(({ slotId, startsAt }) => {
              const { day, time } = inBerlin(startsAt);
              return (
                <th
                  key={slotId}
                  scope="col"
                  className={mergeClasses(styles.cell, styles.head, column(slotId))}
                >
                  {isoDayWords(day, locale, { weekday: 'short', day: 'numeric', month: 'numeric' })}
                  <br />
                  {time}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ municipalityId, name, participants }) => (
            <Fragment key={municipalityId}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={slots.length + 1}
                  className={mergeClasses(styles.cell, styles.group)}
                >
                  {name}
                </th>
              </tr>
              {participants.map((person) => (
                <tr key={person.staffId} className={mergeClasses(person.staffId === staffId && styles.me)}>
                  <th scope="row" className={styles.cell}>
                    {person.staffId === staffId ? t('plan.me', { person: person.name }) : person.name}
                    {person.required && (
                      <Text size={200} block className={styles.quiet}>
                        {t('poll.required')}
                      </Text>
                    )}
                  </th>
                  {slots.map((slot) => {
                    const answer = answerOf(slot, person.staffId);
                    return (
                      <td key={slot.slotId} className={mergeClasses(styles.cell, column(slot.slotId))}>
                        <span
                          className={mergeClasses(
                            styles.answer,
                            answer === 'no' && styles.no,
                            answer === null && styles.open,
                          )}
                        >
                          {answer !== null && ICONS[answer]}
                          {t(`poll.answer.${answer ?? 'none'}`)}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
};
