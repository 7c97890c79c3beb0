import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import type { Me, MeetingDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { improvementWords } from '../improvements/words.ts';
import { Agenda } from './Agenda.tsx';
import { CloseMeeting } from './CloseMeeting.tsx';
import { Decisions } from './Decisions.tsx';
import { FixDialog } from './FixDialog.tsx';
import { MeetingFacts } from './MeetingFacts.tsx';
import { MeetingNav } from './MeetingNav.tsx';
import { MeetingTools } from './MeetingTools.tsx';
import { NewSlots } from './NewSlots.tsx';
import { People } from './People.tsx';
import { Poll } from './Poll.tsx';
import { meetingPageWords } from './pageWords.ts';
import { planWords } from './planWords.ts';
import { TimeDialog } from './TimeDialog.tsx';
import { meetingWords } from './words.ts';

addWords(meetingWords);
addWords(meetingPageWords);
addWords(planWords);
addWords(improvementWords);

const REFRESH_MS = 15_000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
  warning: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

type ContentProps = {
  meeting: MeetingDetail;
  me: Me;
  /** Lets a time be given by hand. */
  onTime(): void;
  /** It has a time that does not suit these. */
  onTimed(cannot: readonly string[]): void;
};

const Content = ({ meeting, me, onTime, onTimed }: ContentProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [fixing, setFixing] = useState<string | null>(null);
  const { state, slots, actions, agenda, decisions, isUndecided } = meeting;
  const isOpen = state === 'planning' || state === 'polling';
  const slot = slots.find(({ slotId }) => slotId === fixing);
  const hasMinutes = decisions.length > 0 || actions.includes('decide') || state === 'held';
  return (
    <div className={styles.column}>
      {isUndecided && (
        <div className={styles.warning}>
          <Text>
            {actions.includes('fix')
              ? t('poll.undecided')
              : t('poll.undecidedOther', { person: meeting.organiser.name })}
          </Text>
        </div>
      )}
      <MeetingFacts meeting={meeting} now={me.now} />
      {isOpen && slots.length > 0 && <Poll meeting={meeting} staffId={me.staffId} onFix={setFixing} />}
      {isOpen && actions.includes('open_poll') && (
        <NewSlots meeting={meeting} me={me} onTime={onTime} onTimed={onTimed} />
      )}
      {(agenda.length > 0 || isOpen || state === 'fixed') && <Agenda meeting={meeting} />}
      {/* While a poll runs, its table has them. */}
      {!(state === 'polling' && slots.length > 0) && <People meeting={meeting} />}
      {hasMinutes && <Decisions meeting={meeting} me={me} />}
      {actions.includes('close') && <CloseMeeting meeting={meeting} />}
      {slot && <FixDialog meeting={meeting} slot={slot} onTimed={onTimed} onClose={() => setFixing(null)} />}
    </div>
  );
};

/** One meeting from the first proposal to its minutes. */
const MeetingPage = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const [isMoving, setIsMoving] = useState(false);
  /** Whom the time does not suit that it has just been given. */
  const [unsuited, setUnsuited] = useState<readonly string[]>([]);
  const styles = useStyles();
  const { data, error, isFetching, refetch } = useCallQuery(
    'meeting',
    { params: { meetingId } },
    { refetchMs: REFRESH_MS },
  );
  useFocusKept(data);
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  return (
    <Page
      paper={paper}
      title={data && !isGone ? data.title : t('meeting.page')}
      subtitle={
        data
          ? t('meeting.subtitle', {
              kind: t(`meetings.template.${data.template}`),
              organiser: data.isOrganiser
                ? t('meetings.organisedByMe')
                : t('meetings.organisedBy', {
                    person: data.organiser.name,
                    municipality: data.organiser.municipalityName,
                  }),
            })
          : ' '
      }
      actions={
        data && me && !isGone && <MeetingTools meeting={data} me={me} onMove={() => setIsMoving(true)} />
      }
    >
      <MeetingNav me={me} within={paths.meetings} />
      {data && error && !isGone && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {unsuited.length > 0 && (
        <div className={`${styles.warning} not-on-paper`} role="status">
          <Text>{t('meeting.cannot', { people: unsuited.join(', ') })}</Text>
          <Button onClick={() => setUnsuited([])}>{t('meeting.cannot.close')}</Button>
        </div>
      )}
      {isGone ? (
        <Message
          icon={<CalendarRegular />}
          title={t('meeting.gone')}
          action={
            <Button as="a" {...linkTo(paths.meetings)}>
              {t('meetings.title')}
            </Button>
          }
        />
      ) : data && me ? (
        <Content meeting={data} me={me} onTime={() => setIsMoving(true)} onTimed={setUnsuited} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
      {isMoving && data && me && (
        <TimeDialog meeting={data} now={me.now} onTimed={setUnsuited} onClose={() => setIsMoving(false)} />
      )}
    </Page>
  );
};

export default MeetingPage;
