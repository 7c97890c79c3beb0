import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  aDesk,
  aDuty,
  anAbsence,
  NOW,
  type TestCooperation,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { acceptCoverOffer } from '../../cover/commands/acceptCoverOffer.ts';
import { withdrawCoverRequest } from '../../cover/commands/withdrawCoverRequest.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import { type Half, instant, plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { listPaymentRuns } from '../queries/listPaymentRuns.ts';
import { listRunsToSecure } from '../queries/listRunsToSecure.ts';
import type { NewPaymentRun } from '../schema.ts';
import { addPaymentRuns } from './addPaymentRuns.ts';
import { removePaymentRun } from './removePaymentRun.ts';
import { securePaymentRun } from './securePaymentRun.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

/** A Thursday; the Sunday after it is closed. */
const THURSDAY = '2026-11-26';

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  for (const name of ['Jana Brandt', 'Murat Aydin']) await onDuty(name, THURSDAY, 'morning');
  // The roster reaches the end of next week.
  await onDuty('Tobias Krüger', '2026-12-04', 'morning');
});
afterAll(() => database.close());

const lead = () => cooperation.person('Petra Vogt');
const desk = () => cooperation.at('Lippetal').desk;
const onDuty = (name: string, day: string, half: Half) => {
  const of = cooperation.person(name);
  const home = cooperation.municipalities.find(({ caseworkers }) =>
    caseworkers.some(({ id }) => id === of.id),
  );
  if (!home) throw new Error(`${name} has no home.`);
  return aDuty(database.db, cooperation, { of, at: home.desk, day, half });
};
const plan = (changes: Partial<NewPaymentRun> = {}, by = lead().scope, now = NOW) => {
  const run = {
    deskId: desk().id,
    areaCode: 'GRUSI',
    cutoffOn: THURSDAY,
    half: 'morning',
    months: 1,
    ...changes,
  } as const;
  const input = { ...run, name: 'Grundsicherung Dezember' as GuardedText, cutoffOn: plainDate(run.cutoffOn) };
  return runCommand(database.db, by, (trx) => addPaymentRuns(trx, by, input, now));
};
const check = async (now = NOW) => {
  const scope = cooperation.systemScope;
  const outcomes: string[] = [];
  for (const runId of await runQuery(database.db, scope, (trx) => listRunsToSecure(trx, scope, now)))
    outcomes.push(
      await runCommand(database.db, scope, (trx) => securePaymentRun(trx, scope, { runId }, now)),
    );
  return outcomes;
};
const runs = async (now = NOW) => {
  const { scope } = lead();
  return (await runQuery(database.db, scope, (trx) => listPaymentRuns(trx, scope, now))).runs;
};
const isSick = (name: string, day = THURSDAY) =>
  anAbsence(database.db, cooperation, { of: cooperation.person(name), from: day });
const requests = () =>
  database.db
    .selectFrom('coverRequest')
    .selectAll()
    .where('cooperationId', '=', cooperation.id)
    .orderBy('createdAt')
    .execute();

describe('the check of a payment run', () => {
  it('is content with two different releasers on duty, wherever they sit', async () => {
    expect(await plan()).toEqual({ ok: true, value: { added: 1 } });
    const [run] = await runs();
    expect(run).toMatchObject({ state: 'secured', missing: 0, search: 'none' });
    expect(run?.releasers.map(({ name }) => name)).toEqual(['Jana Brandt', 'Murat Aydin']);
    expect(await check()).toEqual([]);
  });

  it('asks for one when one is absent, tells the lead, and asks once', async () => {
    await plan();
    await isSick('Jana Brandt');
    expect(await check()).toEqual(['asked']);
    expect((await runs())[0]).toMatchObject({ state: 'short', missing: 1, search: 'open' });
    expect(await check()).toEqual(['unchanged']);
    expect(await requests()).toHaveLength(1);
    const told = await database.db
      .selectFrom('outbox')
      .select('recipientStaffId')
      .where('cooperationId', '=', cooperation.id)
      .where('kind', '=', 'payment_run_short')
      .execute();
    expect(told).toEqual([{ recipientStaffId: lead().id }]);
  });

  it('takes nobody for two: with one releaser on duty one is missing', async () => {
    const second = await aDesk(database.db, cooperation, { at: cooperation.at('Lippetal'), name: 'Zweiter' });
    await isSick('Murat Aydin');
    await plan({ deskId: second.id });
    expect((await runs())[0]?.releasers.map(({ name }) => name)).toEqual(['Jana Brandt']);
  });

  it('counts nobody whose authority was revoked or is for another area', async () => {
    await database.db
      .updateTable('signingAuthority')
      .set({ revokedAt: NOW })
      .where('cooperationId', '=', cooperation.id)
      .where('staffId', '=', cooperation.person('Murat Aydin').id)
      .where('areaCode', '=', 'GRUSI')
      .execute();
    await plan();
    await plan({ areaCode: 'HZL' });
    expect((await runs()).map(({ areaCode, state }) => [areaCode, state]).sort()).toEqual([
      ['GRUSI', 'short'],
      ['HZL', 'secured'],
    ]);
  });

  it('moves a cut-off on a day off to the last open half-day before it', async () => {
    // 25 and 26 December are holidays, 27 is a Sunday; on 24, a Thursday, the desk is open.
    await plan({ cutoffOn: '2026-12-27', half: 'afternoon' }, lead().scope, instant('2026-12-20T08:00:00Z'));
    const [run] = await runs(instant('2026-12-20T08:00:00Z'));
    expect(run?.releaseOn).toMatchObject({ day: '2026-12-24', half: 'afternoon' });
  });

  it('does not ask before the roster reaches the day', async () => {
    await plan({ cutoffOn: '2026-12-07' });
    expect((await runs())[0]).toMatchObject({ state: 'not_planned', search: 'none' });
    expect(await check()).toEqual([]);
  });

  it('is secured when somebody of a partner accepts, and calls off what is no longer needed', async () => {
    await isSick('Jana Brandt');
    await isSick('Murat Aydin');
    await plan();
    expect(await requests()).toHaveLength(2);
    const offer = await database.db
      .selectFrom('coverOffer')
      .innerJoin('coverRequest', 'coverRequest.id', 'coverOffer.requestId')
      .select(['coverOffer.id', 'coverOffer.staffId'])
      .where('coverOffer.cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    const helper = cooperation.municipalities
      .flatMap(({ caseworkers }) => caseworkers)
      .find(({ id }) => id === offer.staffId);
    if (!helper) throw new Error('Nobody was asked.');
    const accepted = await runCommand(database.db, helper.scope, (trx) =>
      acceptCoverOffer(trx, helper.scope, { offerId: offer.id, needIds: 'all' }, NOW),
    );
    expect(accepted.ok).toBe(true);
    expect((await runs())[0]).toMatchObject({ state: 'short', missing: 1, search: 'open' });
    await check();
    // The other search goes on: one is still missing.
    expect((await requests()).map(({ state }) => state).sort()).toEqual(['fulfilled', 'open']);

    await database.db
      .updateTable('absence')
      .set({ cancelledAt: NOW })
      .where('cooperationId', '=', cooperation.id)
      .where('staffId', '=', cooperation.person('Murat Aydin').id)
      .execute();
    expect(await check()).toEqual(['called_off']);
    expect((await requests()).map(({ state }) => state).sort()).toEqual(['fulfilled', 'withdrawn']);
    expect((await runs())[0]).toMatchObject({ state: 'secured', search: 'none' });
  });

  it('does not ask again for what the lead withdrew, but for whoever falls out afterwards', async () => {
    await isSick('Jana Brandt');
    await plan();
    const [request] = await requests();
    const { scope } = lead();
    await runCommand(database.db, scope, (trx) =>
      withdrawCoverRequest(trx, scope, { requestId: request?.id ?? '' }, NOW),
    );
    expect(await check()).toEqual(['unchanged']);
    await isSick('Murat Aydin');
    expect(await check()).toEqual(['asked']);
    expect((await requests()).map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
  });
});

describe('planning payment runs', () => {
  it('repeats by month, on the last day where there is no such day, and is safe to repeat', async () => {
    expect(await plan({ cutoffOn: '2026-12-31', months: 3 })).toEqual({ ok: true, value: { added: 3 } });
    expect(await plan({ cutoffOn: '2026-12-31', months: 3 })).toEqual({ ok: true, value: { added: 0 } });
    expect((await runs()).map(({ cutoffOn, state }) => [cutoffOn, state])).toEqual([
      ['2026-12-31', 'later'],
      ['2027-01-31', 'later'],
      ['2027-02-28', 'later'],
    ]);
  });

  it('is for leads of the municipality, at desks where one signs, from today on', async () => {
    const plain = await aDesk(database.db, cooperation, {
      at: cooperation.at('Lippetal'),
      name: 'Empfang',
      needsAuthority: false,
    });
    const foreign = cooperation.person('Sabine Ostermann').scope;
    const caseworker = cooperation.person('Jana Brandt').scope;
    const reasons = [
      await plan({}, foreign),
      await plan({}, caseworker),
      await plan({ deskId: plain.id }),
      await plan({ areaCode: 'WOG' }),
      await plan({ cutoffOn: '2026-11-22' }),
      await plan({ deskId: crypto.randomUUID() }),
    ].map((result) => (result.ok ? 'ok' : result.reason));
    expect(reasons).toEqual([
      'not_allowed',
      'not_allowed',
      'desk_needs_no_authority',
      'unknown_area',
      'in_the_past',
      'not_found',
    ]);
  });

  it('takes a run off the plan together with its search', async () => {
    await isSick('Jana Brandt');
    await plan();
    const [run] = await runs();
    const foreign = cooperation.person('Sabine Ostermann').scope;
    const remove = (scope: typeof foreign) =>
      runCommand(database.db, scope, (trx) => removePaymentRun(trx, scope, { runId: run?.runId ?? '' }, NOW));
    expect(await remove(foreign)).toEqual({ ok: false, reason: 'not_allowed' });
    expect(await remove(lead().scope)).toEqual({ ok: true, value: null });
    expect(await runs()).toEqual([]);
    expect((await requests()).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await remove(lead().scope)).toEqual({ ok: false, reason: 'not_found' });
  });
});
