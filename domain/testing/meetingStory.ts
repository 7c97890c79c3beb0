/** Plays the life of meetings against a test database: people act, time passes, the outbox is read. */
import { runCommand, runQuery } from '../src/db/run.ts';
import type { Db, Trx } from '../src/db/types.ts';
import { newId } from '../src/kernel/ids.ts';
import type { Result } from '../src/kernel/result.ts';
import { type Instant, plainDate, Temporal } from '../src/kernel/time.ts';
import type { GuardedText } from '../src/language/guard/guardText.ts';
import { advanceMeeting } from '../src/meeting/commands/advanceMeeting.ts';
import { openPoll } from '../src/meeting/commands/openPoll.ts';
import { planMeeting } from '../src/meeting/commands/planMeeting.ts';
import { vote } from '../src/meeting/commands/vote.ts';
import { getMeeting } from '../src/meeting/queries/getMeeting.ts';
import { listDueMeetings } from '../src/meeting/queries/listDueMeetings.ts';
import type { MeetingRefusal, NewMeeting } from '../src/meeting/types.ts';
import type { Scope, StaffScope } from '../src/membership/scope.ts';
import { NOW, type TestCooperation, type TestStaff } from './builders.ts';

export const berlin = (wallClock: string): Instant =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin').toInstant();

const NOBODY_BUSY = new Map();

type Command<T> = (trx: Trx, now: Instant) => Promise<T>;
type Answer = 'yes' | 'if_need_be' | 'no';

export class MeetingStory {
  readonly db: Db;
  readonly cooperation: TestCooperation;
  now: Instant = NOW;

  constructor(db: Db, cooperation: TestCooperation) {
    this.db = db;
    this.cooperation = cooperation;
  }

  run<T>(scope: Scope, command: Command<T>): Promise<T> {
    return runCommand(this.db, scope, (trx) => command(trx, this.now));
  }

  plans(by: TestStaff, invited: readonly TestStaff[], changes: Partial<NewMeeting> = {}) {
    const input = {
      clientKey: newId(NOW),
      template: 'other' as const,
      title: 'Fallrunde' as GuardedText,
      durationMinutes: 60,
      windowFrom: plainDate('2026-12-01'),
      windowUntil: plainDate('2026-12-12'),
      mode: 'online' as const,
      placeMunicipalityId: null,
      minShare: 50,
      quorumShare: 50,
      participants: invited.map(({ id }) => ({ staffId: id, required: false })),
      at: null,
      slots: [],
      startsAt: null,
      busy: NOBODY_BUSY,
      ...changes,
    };
    return this.run(by.scope, (trx, now) => planMeeting(trx, by.scope, input, now));
  }

  /** Plans and expects it to work. */
  async hasPlanned(...planned: Parameters<MeetingStory['plans']>): Promise<string> {
    const result = await this.plans(...planned);
    if (!result.ok) throw new Error(`The meeting was refused: ${result.reason}`);
    return result.value.meetingId;
  }

  async opensPoll(
    by: TestStaff,
    meetingId: string,
    slots: readonly string[],
    closesAt: Instant | null = null,
  ) {
    const { version } = await this.row(meetingId);
    const input = { meetingId, version, slots: slots.map(berlin), closesAt, busy: NOBODY_BUSY };
    return this.run(by.scope, (trx, now) => openPoll(trx, by.scope, input, now));
  }

  /** Answers for the slots in their order. */
  async votes(by: TestStaff, meetingId: string, answers: readonly Answer[]) {
    const { slots } = await this.seenBy(by, meetingId);
    const votes = answers.map((answer, index) => ({ slotId: slots[index]?.slotId ?? '', answer }));
    return this.run(by.scope, (trx, now) => vote(trx, by.scope, { meetingId, votes }, now));
  }

  /** A command that takes the version as it is now. */
  async does<I extends object>(
    by: TestStaff,
    command: (
      trx: Trx,
      scope: StaffScope,
      input: I & { meetingId: string; version: number },
      now: Instant,
    ) => Promise<Result<unknown, MeetingRefusal>>,
    meetingId: string,
    input: I,
  ) {
    const { version } = await this.row(meetingId);
    return this.run(by.scope, (trx, now) => command(trx, by.scope, { ...input, meetingId, version }, now));
  }

  async seenBy(person: TestStaff, meetingId: string) {
    const found = await runQuery(this.db, person.scope, (trx) =>
      getMeeting(trx, person.scope, meetingId, this.now),
    );
    if (!found) throw new Error(`${person.name} does not see this meeting.`);
    return found;
  }

  row(meetingId: string) {
    return this.db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirstOrThrow();
  }

  /** Moves the clock to a Berlin wall-clock time and lets the timer work. */
  async at(wallClock: string): Promise<void> {
    this.now = berlin(wallClock);
    const due = await listDueMeetings(this.db, { limit: 100 }, this.now);
    const { id, systemScope } = this.cooperation;
    for (const { meetingId } of due.filter(({ cooperationId }) => cooperationId === id))
      await this.run(systemScope, (trx, now) => advanceMeeting(trx, systemScope, { meetingId }, now));
  }

  /** Who is told what at once (nothing that waits for later): `Jana Brandt meeting_fixed`, in order of the name. */
  async told(kinds?: readonly string[]): Promise<string[]> {
    const rows = await this.db
      .selectFrom('outbox')
      .innerJoin('staff', 'staff.id', 'outbox.recipientStaffId')
      .select(['staff.displayName', 'outbox.kind'])
      .where('outbox.cooperationId', '=', this.cooperation.id)
      .where('outbox.mode', '=', 'send')
      .whereRef('outbox.dueAt', '=', 'outbox.createdAt')
      .execute();
    return rows
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .map(({ displayName, kind }) => `${displayName} ${kind}`)
      .sort();
  }
}
