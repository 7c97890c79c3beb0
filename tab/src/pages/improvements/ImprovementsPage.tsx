import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
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
  // As wide as the page when the four do not fit beside one another.
  choices: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  quiet: { color: tokens.colorNeutralForeground2 },
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
          <TabList
            className={`${styles.choices} not-on-paper`}
            aria-label={t('improvements.show')}
            selectedValue={choice}
            onTabSelect={(_, { value }) => setSearch({ zeige: value === 'open' ? null : String(value) })}
          >
            {CHOICES.map((each) => (
              <Tab key={each} value={each} id={`choice-${each}`} aria-controls="improvements">
                {t(`improvements.show.${each}`)}
              </Tab>
            ))}
          </TabList>
          <div id="improvements" role="tabpanel" aria-labelledby={`choice-${choice}`}>
            <Text role="status" block className={styles.quiet}>
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
