import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PrintRegular } from '@fluentui/react-icons';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useSearch } from '../../navigation.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { MeetingNav } from '../meetings/MeetingNav.tsx';
import { meetingWords } from '../meetings/words.ts';
import { AddImprovement } from './AddImprovement.tsx';
import { ImprovementRows } from './ImprovementRows.tsx';
import { CHOICES, choiceOf, shownImprovements } from './shownImprovements.ts';
import { improvementWords } from './words.ts';

addWords(meetingWords);
addWords(improvementWords);

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalS },
});

/** What should be done better, who sees to it, and what became of it. */
const ImprovementsPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const [search, setSearch] = useSearch();
  const choice = choiceOf(search.get('zeige'));
  const { data, error, isFetching, refetch } = useCallQuery(
    'improvements',
    { query: {} },
    { refetchMs: REFRESH_MS },
  );
  useFocusKept(data);
  const rows = data && me && shownImprovements(data.improvements, choice, me.staffId);
  return (
    <Page
      paper={paper}
      title={t('improvements.title')}
      subtitle={t('improvements.subtitle')}
      actions={
        <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
          {t('improvements.print')}
        </Button>
      }
    >
      <MeetingNav me={me} />
      {me && <AddImprovement me={me} />}
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!rows &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {rows && me && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons of which one is pressed, no fields. */}
          <div role="group" aria-label={t('improvements.show')} className={`${styles.choices} not-on-paper`}>
            {CHOICES.map((each) => (
              <Button
                key={each}
                shape="circular"
                aria-pressed={each === choice}
                appearance={each === choice ? 'primary' : 'secondary'}
                onClick={() => setSearch({ zeige: each === 'open' ? null : each })}
              >
                {t(`improvements.show.${each}`)}
              </Button>
            ))}
          </div>
          <div>
            <Text role="status" block className={styles.count}>
              {rows.length > 0 && t('improvements.count', { count: rows.length })}
            </Text>
            {rows.length > 0 ? (
              <ImprovementRows rows={rows} me={me} />
            ) : choice === 'open' ? (
              <Message
                icon={<CheckmarkCircleRegular />}
                title={t('improvements.empty.title')}
                text={t('improvements.empty.text')}
              />
            ) : (
              <Text>{t('improvements.none')}</Text>
            )}
          </div>
        </>
      )}
    </Page>
  );
};

export default ImprovementsPage;
