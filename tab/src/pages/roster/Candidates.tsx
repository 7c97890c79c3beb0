import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import type { Half } from './rosterView.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
});

type Reasoned = {
  staffId: string;
  name: string;
  municipalityName: string;
  reasons: { de: string; en: string }[];
};

const People = ({ people }: { people: readonly Reasoned[] }) => {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <ol className={styles.list}>
      {people.map(({ staffId, name, municipalityName, reasons }) => (
        <li key={staffId}>
          <Text weight="semibold">
            {name} ({municipalityName})
          </Text>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason[language]}>{reason[language]}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
};

/** Who could fill a gap, in the order in which they would be asked, and why the others cannot. */
export const Candidates = ({ half }: { half: { deskId: string; day: string; half: Half } }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const { data, error } = useCallQuery('gapCandidates', { query: half });
  if (error) return <Text role="alert">{words(error)}</Text>;
  if (!data) return <Text role="status">{t('roster.who.loading')}</Text>;
  return (
    <div role="status">
      {data.eligible.length === 0 ? <Text>{t('roster.who.none')}</Text> : <People people={data.eligible} />}
      {data.notEligible.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('roster.who.cannot', { count: data.notEligible.length })}
          </summary>
          <People
            people={data.notEligible.map(({ obstacles, ...person }) => ({ ...person, reasons: obstacles }))}
          />
        </details>
      )}
    </div>
  );
};
