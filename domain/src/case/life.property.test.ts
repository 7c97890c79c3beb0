import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCooperation, NOW, type TestCooperation, type TestStaff } from '../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { runCommand, runQuery } from '../db/run.ts';
import type { Trx } from '../db/types.ts';
import { versionOf } from '../db/versions.ts';
import type { Instant } from '../kernel/time.ts';
import type { StaffScope } from '../membership/scope.ts';
import { answerHandover } from './commands/answerHandover.ts';
import { closeCase } from './commands/closeCase.ts';
import { forwardCase } from './commands/forwardCase.ts';
import { offerHandover } from './commands/offerHandover.ts';
import { recuse } from './commands/recuse.ts';
import { renewLease } from './commands/renewLease.ts';
import { reopenCase } from './commands/reopenCase.ts';
import { returnCase } from './commands/returnCase.ts';
import { takeCase } from './commands/takeCase.ts';
import { withdrawHandover } from './commands/withdrawHandover.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** What people do, in any order, sensible or not; indexes wrap around whatever there is. */
const step = fc.record({
  what: fc.constantFrom(
    'take',
    'take',
    'take',
    'return',
    'renew',
    'close',
    'reopen',
    'recuse',
    'forward',
    'offer',
    'offer',
    'accept',
    'accept',
    'decline',
    'withdraw',
    'wait',
  ),
  who: fc.nat(20),
  whom: fc.nat(20),
  which: fc.nat(20),
  minutes: fc.constantFrom(10, 130),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

class Queue {
  now: Instant = NOW;
  readonly handovers: string[] = [];
  readonly cooperation: TestCooperation;
  readonly people: readonly TestStaff[];
  readonly caseIds: readonly string[];

  constructor(cooperation: TestCooperation, caseIds: readonly string[]) {
    this.cooperation = cooperation;
    this.people = cooperation.municipalities.flatMap(({ caseworkers }) => caseworkers);
    this.caseIds = caseIds;
  }

  cases = () =>
    database.db
      .selectFrom('queueCase')
      .selectAll()
      .where('cooperationId', '=', this.cooperation.id)
      .orderBy('id')
      .execute();

  items = () =>
    database.db
      .selectFrom('caseHandoverItem')
      .selectAll()
      .where('cooperationId', '=', this.cooperation.id)
      .execute();

  version = () =>
    runQuery(database.db, this.cooperation.systemScope, (trx) =>
      versionOf(trx, this.cooperation.systemScope, ['case']),
    );

  async act({ what, who, whom, which, minutes }: Step): Promise<void> {
    const { scope } = pick(this.people, who);
    const caseId = pick(this.caseIds, which);
    const run = <T>(command: (trx: Trx, by: StaffScope, now: Instant) => Promise<T>): Promise<T> =>
      runCommand(database.db, scope, (trx) => command(trx, scope, this.now));
    if (what === 'wait') {
      this.now = this.now.add({ minutes });
      return;
    }
    if (what === 'offer') {
      const offered = await run((trx, by, now) =>
        offerHandover(
          trx,
          by,
          {
            clientKey: crypto.randomUUID(),
            caseIds: [caseId],
            to: { staffId: pick(this.people, whom).id },
            note: null,
          },
          now,
        ),
      );
      if (offered.ok) this.handovers.push(offered.value.handoverId);
      return;
    }
    if (what === 'accept' || what === 'decline' || what === 'withdraw') {
      const handoverId = this.handovers[which % Math.max(1, this.handovers.length)];
      if (!handoverId) return;
      if (what === 'withdraw') await run((trx, by, now) => withdrawHandover(trx, by, { handoverId }, now));
      else
        await run((trx, by, now) =>
          answerHandover(trx, by, { handoverId, answer: what, caseIds: 'all' }, now),
        );
      return;
    }
    const toMunicipalityId = pick(this.cooperation.municipalities, whom).id;
    await run(async (trx, by, now) => {
      switch (what) {
        case 'take':
          return takeCase(trx, by, { caseId }, now);
        case 'return':
          return returnCase(trx, by, { caseId }, now);
        case 'renew':
          return renewLease(trx, by, { caseId }, now);
        case 'close':
          return closeCase(trx, by, { caseId }, now);
        case 'reopen':
          return reopenCase(trx, by, { caseId }, now);
        case 'recuse':
          return recuse(trx, by, { caseId }, now);
        case 'forward':
          return forwardCase(trx, by, { caseId, toMunicipalityId }, now);
      }
    });
  }
}

type Row = Awaited<ReturnType<Queue['cases']>>[number];

/** A case goes from one person to another only when she let go of it: in time, or by an offer that was accepted. */
const expectHonestPassing = (before: Row, after: Row, taken: Step, now: Instant) => {
  const isPassed = before.ownerStaffId !== null && after.ownerStaffId !== null;
  if (!isPassed || before.ownerStaffId === after.ownerStaffId) return;
  const isHeld = (before.leaseUntil?.epochMilliseconds ?? 0) > now.epochMilliseconds;
  if (isHeld) expect(taken.what, 'nobody takes what somebody holds').toBe('accept');
};

const expectSound = async (queue: Queue): Promise<void> => {
  const [cases, items] = [await queue.cases(), await queue.items()];
  const recusals = await database.db
    .selectFrom('caseRecusal')
    .select(['caseId', 'staffId'])
    .where('cooperationId', '=', queue.cooperation.id)
    .execute();
  for (const { id, state, ownerStaffId, leaseUntil, municipalityId } of cases) {
    const offered = items.filter((item) => item.caseId === id && item.state === 'offered');
    expect(offered.length, 'a case is part of one open offer at most').toBeLessThan(2);
    expect(ownerStaffId === null, 'an owner has a lease, and only she').toBe(leaseUntil === null);
    if (state === 'closed') expect([ownerStaffId, offered], 'closed is done with').toEqual([null, []]);
    if (ownerStaffId === null) continue;
    expect(
      recusals.some((one) => one.caseId === id && one.staffId === ownerStaffId),
      'nobody works on what she is recused from',
    ).toBe(false);
    const home = queue.cooperation.municipalities.find(({ caseworkers }) =>
      caseworkers.some((person) => person.id === ownerStaffId),
    );
    expect(home?.id, 'nobody has a case she may not see').toBe(municipalityId);
  }
};

describe('whatever people do with the queue, in whatever order', () => {
  it('no case has two owners, is forgotten, or loses its date of receipt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const cooperation = await aCooperation(database.db, { secondments: 'none' });
        const caseIds = [
          await aCase(database.db, cooperation, { of: cooperation.at('Lippetal') }),
          await aCase(database.db, cooperation, { of: cooperation.at('Lippetal'), urgency: 'high' }),
          await aCase(database.db, cooperation, { of: cooperation.at('Welver') }),
        ];
        const queue = new Queue(cooperation, caseIds);
        for (const taken of steps) {
          const [before, version] = [await queue.cases(), await queue.version()];
          await queue.act(taken);
          const after = await queue.cases();
          expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
          for (const [position, row] of after.entries()) {
            const last = before[position] as Row;
            expect(row.receivedOn.toString(), 'receipt').toBe(last.receivedOn.toString());
            expectHonestPassing(last, row, taken, queue.now);
          }
          const isChanged = JSON.stringify(before) !== JSON.stringify(after);
          if (isChanged) expect(await queue.version(), 'whoever polls sees it').not.toEqual(version);
          await expectSound(queue);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
