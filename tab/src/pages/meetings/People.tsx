import { Button, Card, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleRegular } from '@fluentui/react-icons';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, breakInside: 'avoid' },
  groupHead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quorum: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px' },
  reached: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
});

type Municipality = MeetingDetail['municipalities'][number];
type Person = Municipality['participants'][number];

const Quorum = ({ quorum }: { quorum: NonNullable<MeetingDetail['quorum']> }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { reached, ...counts } = quorum;
  return (
    <div className={styles.quorum} role="status">
      <span className={`${styles.icon} ${reached ? styles.reached : styles.missed}`} aria-hidden>
        {reached ? <CheckmarkCircleFilled /> : <ErrorCircleRegular />}
      </span>
      <Text weight="semibold">{t(reached ? 'quorum.reached' : 'quorum.missed', counts)}</Text>
    </div>
  );
};

/** Who is invited, by municipality; whoever keeps the minutes ticks who is there. */
export const People = ({ meeting }: { meeting: MeetingDetail }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const { noteAttendance } = useMeetingCalls();
  /** What has been ticked and is on its way. */
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const { meetingId, municipalities, quorum } = meeting;
  const mayNote = meeting.actions.includes('note_attendance');
  const isPresent = ({ staffId, attendance }: Person) => ticked[staffId] ?? attendance === 'present';
  const note = (people: readonly Person[], isThere: boolean) => {
    setTicked({ ...ticked, ...Object.fromEntries(people.map(({ staffId }) => [staffId, isThere])) });
    noteAttendance.mutate(
      {
        params: { meetingId },
        body: {
          attendance: people.map(({ staffId }) => ({ staffId, attendance: isThere ? 'present' : 'absent' })),
        },
      },
      { onSettled: () => setTicked({}) },
    );
  };
  const nameOf = (person: Person): string =>
    person.required ? `${person.name} (${t('people.required')})` : person.name;
  return (
    <Card>
      <section className={styles.column}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {t(mayNote || quorum ? 'people.title.attendance' : 'people.title')}
        </Text>
        {quorum && <Quorum quorum={quorum} />}
        {mayNote && (
          <Text className={mergeClasses('not-on-paper', styles.quiet)}>{t('people.attendance.hint')}</Text>
        )}
        {noteAttendance.error && (
          <Text role="alert" className={styles.problem}>
            {words(noteAttendance.error)}
          </Text>
        )}
        <div className={styles.groups}>
          {municipalities.map(({ municipalityId, name, participants, attended }) => (
            <section key={municipalityId} className={styles.group}>
              <div className={styles.groupHead}>
                <Text as="h3" weight="semibold" className={styles.heading}>
                  {name}
                  {attended !== null && ` (${t(attended ? 'people.attended' : 'people.notAttended')})`}
                </Text>
                {mayNote && (
                  <Button
                    size="small"
                    appearance="subtle"
                    className="not-on-paper"
                    aria-label={t('people.allOf', { municipality: name })}
                    disabledFocusable={participants.every(isPresent)}
                    onClick={() => note(participants, true)}
                  >
                    {t('people.all')}
                  </Button>
                )}
              </div>
              <ul className={styles.list}>
                {participants.map((person) => (
                  <li key={person.staffId}>
                    {mayNote && (
                      <Checkbox
                        className="not-on-paper"
                        label={nameOf(person)}
                        checked={isPresent(person)}
                        onChange={(_, { checked }) => note([person], checked === true)}
                      />
                    )}
                    {/* Paper shows no ticks. */}
                    <span className={mayNote ? 'only-on-paper' : undefined}>
                      {person.attendance === null
                        ? nameOf(person)
                        : `${person.name}: ${t(`people.${person.attendance}`)}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </Card>
  );
};
