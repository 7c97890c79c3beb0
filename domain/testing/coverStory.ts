/** Plays the life of cover requests against a test database: people act, time passes, the roster is read. */
import { reportAbsence } from '../src/absence/commands/reportAbsence.ts';
import { acceptCoverOffer } from '../src/cover/commands/acceptCoverOffer.ts';
import { advanceCoverRound } from '../src/cover/commands/advanceCoverRound.ts';
import { declineCoverOffer } from '../src/cover/commands/declineCoverOffer.ts';
import { releaseCover } from '../src/cover/commands/releaseCover.ts';
import { requestCover } from '../src/cover/commands/requestCover.ts';
import { undoAcceptance } from '../src/cover/commands/undoAcceptance.ts';
import { withdrawCoverRequest } from '../src/cover/commands/withdrawCoverRequest.ts';
import { getRequestView } from '../src/cover/queries/getRequestView.ts';
import { listDueRounds } from '../src/cover/queries/listDueRounds.ts';
import { runCommand, runQuery } from '../src/db/run.ts';
import type { DayPart } from '../src/db/tables.ts';
import type { Db, Trx } from '../src/db/types.ts';
import { newId } from '../src/kernel/ids.ts';
import { type Instant, plainDate, Temporal } from '../src/kernel/time.ts';
import type { Scope } from '../src/membership/scope.ts';
import { NOW, type TestCooperation, type TestStaff } from './builders.ts';

export type Asking = {
  for?: TestStaff;
  /** ISO days, inclusive; one day or a span. */
  days: string | readonly [string, string];
  part?: DayPart;
  areas?: string[];
  clientKey?: string;
};

const span = (days: Asking['days']) => {
  const [from, to] = typeof days === 'string' ? [days, days] : days;
  return { from: plainDate(from), to: plainDate(to) };
};

export class CoverStory {
  readonly db: Db;
  readonly cooperation: TestCooperation;
  now: Instant = NOW;

  constructor(db: Db, cooperation: TestCooperation) {
    this.db = db;
    this.cooperation = cooperation;
  }

  run<T>(scope: Scope, command: (trx: Trx, now: Instant) => Promise<T>): Promise<T> {
    return runCommand(this.db, scope, (trx) => command(trx, this.now));
  }

  asks(by: TestStaff, { for: person = by, days, part = 'full', areas = [], clientKey = newId(NOW) }: Asking) {
    const draft = { forStaffId: person.id, ranges: [span(days)], dayPart: part, areaCodes: areas };
    return this.run(by.scope, (trx, now) =>
      requestCover(trx, by.scope, { clientKey, draft, note: null }, now),
    );
  }

  /** Asks and expects it to work. */
  async hasAsked(by: TestStaff, asking: Asking): Promise<string> {
    const result = await this.asks(by, asking);
    if (!result.ok) throw new Error(`The request was refused: ${result.reason}`);
    return result.value.requestId;
  }

  reportsAbsence(by: TestStaff, { for: person = by, days, part = 'full', clientKey = newId(NOW) }: Asking) {
    const draft = { staffId: person.id, ranges: [span(days)], dayPart: part, clientKey };
    return this.run(by.scope, (trx, now) => reportAbsence(trx, by.scope, draft, now));
  }

  /** The offer made to somebody for a request; throws when she was not asked. */
  async offerTo(person: TestStaff, requestId: string): Promise<string> {
    const offers = await this.offers(requestId);
    const own = offers.find((offer) => offer.staffId === person.id);
    if (!own) throw new Error(`${person.name} was not asked.`);
    return own.id;
  }

  async accepts(by: TestStaff, requestId: string, needIds: readonly string[] | 'all' = 'all') {
    const offerId = await this.offerTo(by, requestId);
    return this.run(by.scope, (trx, now) => acceptCoverOffer(trx, by.scope, { offerId, needIds }, now));
  }

  async declines(by: TestStaff, requestId: string) {
    const offerId = await this.offerTo(by, requestId);
    return this.run(by.scope, (trx, now) => declineCoverOffer(trx, by.scope, { offerId }, now));
  }

  async undoes(by: TestStaff, requestId: string) {
    const offerId = await this.offerTo(by, requestId);
    return this.run(by.scope, (trx, now) => undoAcceptance(trx, by.scope, { offerId }, now));
  }

  async releases(by: TestStaff, requestId: string, needIds: readonly string[] | 'all' = 'all') {
    const offerId = await this.offerTo(by, requestId);
    return this.run(by.scope, (trx, now) => releaseCover(trx, by.scope, { offerId, needIds }, now));
  }

  withdraws(by: TestStaff, requestId: string) {
    return this.run(by.scope, (trx, now) => withdrawCoverRequest(trx, by.scope, { requestId }, now));
  }

  /** Moves the clock to a Berlin wall-clock time such as `2026-11-23T12:00` and lets the timers work. */
  async at(wallClock: string): Promise<void> {
    this.now = Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin').toInstant();
    await this.timers();
  }

  /** Moves the clock ahead and lets the timers work. */
  async after(duration: { minutes?: number; hours?: number }): Promise<void> {
    this.now = this.now.add(duration);
    await this.timers();
  }

  async timers(): Promise<void> {
    const stages = ['waiting', 'wave', 'lead', 'all_leads'] as const;
    for (;;) {
      const all = await listDueRounds(this.db, { stages, limit: 1000 }, this.now);
      const due = all.filter(({ cooperationId }) => cooperationId === this.cooperation.id);
      if (due.length === 0) return;
      for (const { requestId, pace } of due) {
        await this.run(this.cooperation.systemScope, (trx, now) =>
          advanceCoverRound(trx, this.cooperation.systemScope, { requestId, pace }, now),
        );
      }
    }
  }

  async view(requestId: string) {
    const { systemScope } = this.cooperation;
    const view = await runQuery(this.db, systemScope, (trx) =>
      getRequestView(trx, systemScope, requestId, this.now),
    );
    if (!view) throw new Error('There is no such request.');
    return view;
  }

  offers(requestId: string) {
    return this.db
      .selectFrom('coverOffer')
      .selectAll()
      .where('cooperationId', '=', this.cooperation.id)
      .where('requestId', '=', requestId)
      .orderBy('lastAskedAt')
      .orderBy('id')
      .execute();
  }

  /** Names of the people whose answer is awaited now. */
  async awaited(requestId: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('coverOffer')
      .innerJoin('coverOfferNeed', 'coverOfferNeed.offerId', 'coverOffer.id')
      .innerJoin('staff', 'staff.id', 'coverOffer.staffId')
      .select('staff.displayName')
      .distinct()
      .where('coverOffer.requestId', '=', requestId)
      .where('coverOfferNeed.state', '=', 'offered')
      .orderBy('staff.displayName')
      .execute();
    return rows.map((row) => row.displayName);
  }

  /** What is in the outbox to be said (not refreshed) to somebody: the kinds, in order. */
  async toldTo(person: TestStaff): Promise<string[]> {
    const rows = await this.db
      .selectFrom('outbox')
      .select('kind')
      .where('cooperationId', '=', this.cooperation.id)
      .where('recipientStaffId', '=', person.id)
      .where('mode', '=', 'send')
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    return rows.map((row) => row.kind);
  }

  /** Planned duties of somebody as `2026-11-24 morning (cover)`, in order. */
  async dutiesOf(person: TestStaff): Promise<string[]> {
    const rows = await this.db
      .selectFrom('duty')
      .select(['day', 'half', 'origin'])
      .where('cooperationId', '=', this.cooperation.id)
      .where('staffId', '=', person.id)
      .where('state', '=', 'planned')
      .orderBy('day')
      .orderBy('half', 'desc')
      .execute();
    return rows.map(({ day, half, origin }) => `${day} ${half}${origin === 'cover' ? ' (cover)' : ''}`);
  }
}
