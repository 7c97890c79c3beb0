import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RosterSpan } from '@verbund/domain/contract';
import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import type { Municipality } from './rosterView.ts';

const useStyles = makeStyles({
  line: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Who is not there, with dates and nothing else. */
export const AbsenceWords = ({ span, municipality }: { span: RosterSpan; municipality: Municipality }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  if (municipality.absences.length === 0) return null;
  const short = (day: string): string => isoDayWords(day, locale, { day: 'numeric', month: 'numeric' });
  const people = municipality.absences
    .map(
      ({ p, from, to }) =>
        `${span.people[p]?.name} (${from === to ? short(from) : `${short(from)}–${short(to)}`})`,
    )
    .join(', ');
  const words = t('roster.absences', { people });
  return (
    <Text size={200} className={styles.line} title={words}>
      {words}
    </Text>
  );
};
