import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, CalendarRegular } from '@fluentui/react-icons';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { MeetingNav } from './MeetingNav.tsx';
import { MeetingRows } from './MeetingRows.tsx';
import { Missing } from './Missing.tsx';
import { sectionsOf } from './sections.ts';
import { meetingWords } from './words.ts';

addWords(meetingWords);

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    padding: `${tokens.spacingVerticalS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
});

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
};

/** What waits for a vote, what is due, what is to come, and what was. */
const MeetingsPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const { data, error, isFetching, refetch } = useCallQuery('meetings', {}, { refetchMs: REFRESH_MS });
  const sections = data && sectionsOf(data);
  const isEmpty = sections && Object.values(sections).every((rows) => rows.length === 0);
  return (
    <Page
      paper={paper}
      title={t('meetings.title')}
      subtitle={t('meetings.subtitle')}
      actions={
        data?.maySchedule && (
          <Button as="a" appearance="primary" icon={<CalendarAddRegular />} {...linkTo(paths.planMeeting)}>
            {t('meetings.plan')}
          </Button>
        )
      }
    >
      <MeetingNav me={me} />
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && sections && (
        <>
          {sections.toVote.length > 0 && (
            <Section title={t('meetings.toVote', { count: sections.toVote.length })}>
              <MeetingRows rows={sections.toVote} now={data.asOf} asksForVote />
            </Section>
          )}
          {data.missing && data.missing.length > 0 && (
            <Section title={t('meetings.missing')}>
              <Missing missing={data.missing} />
            </Section>
          )}
          {isEmpty ? (
            <Message
              icon={<CalendarRegular />}
              title={t('meetings.empty.title')}
              text={t(data.maySchedule ? 'meetings.empty.lead' : 'meetings.empty.text')}
            />
          ) : (
            <Section title={t('meetings.upcoming')}>
              {sections.timed.length === 0 && (
                <Text className={styles.quiet}>{t('meetings.upcoming.empty')}</Text>
              )}
              <MeetingRows rows={sections.timed} now={data.asOf} />
            </Section>
          )}
          {sections.untimed.length > 0 && (
            <Section title={t('meetings.open')}>
              <MeetingRows rows={sections.untimed} now={data.asOf} />
            </Section>
          )}
          {sections.repeats.length > 0 && (
            <details>
              <summary className={styles.summary}>
                {t('meetings.repeats', { count: sections.repeats.length })}
              </summary>
              <MeetingRows rows={sections.repeats} now={data.asOf} />
            </details>
          )}
          {sections.others.length > 0 && (
            <details>
              <summary className={styles.summary}>
                {t('meetings.others', { count: sections.others.length })}
              </summary>
              <MeetingRows rows={sections.others} now={data.asOf} />
            </details>
          )}
          {sections.past.length > 0 && (
            <details className="not-on-paper">
              <summary className={styles.summary}>
                {t('meetings.past', { count: sections.past.length })}
              </summary>
              <MeetingRows rows={sections.past} now={data.asOf} />
            </details>
          )}
        </>
      )}
    </Page>
  );
};

export default MeetingsPage;
