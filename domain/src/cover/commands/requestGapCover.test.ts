import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import { dayOf, type Half, plainDate } from '../../kernel/time.ts';
import { getRosterSpan } from '../../roster/queries/getRosterSpan.ts';
import { getOfferView } from '../queries/getOfferView.ts';
import { getRequestView } from '../queries/getRequestView.ts';
import { listOffersTo } from '../queries/listOffersTo.ts';
import { acceptCoverOffer } from './acceptCoverOffer.ts';
import { requestGapCover } from './requestGapCover.ts';
import { withdrawCoverRequest } from './withdrawCoverRequest.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  // The roster reaches Tuesday; in the afternoon nobody is planned.
  await aDuty(database.db, cooperation, {
    of: cooperation.person('Jana Brandt'),
    at: cooperation.at('Lippetal').desk,
    day: TUESDAY,
    half: 'morning',
  });
});
afterAll(() => database.close());

const TUESDAY = '2026-11-24';
const scopeOf = (name: string) => cooperation.person(name).scope;
const ask = (
  name: string,
  changes: { half?: Half; day?: string; clientKey?: string; deskId?: string } = {},
) => {
  const scope = scopeOf(name);
  const { half = 'afternoon', day = TUESDAY, clientKey = crypto.randomUUID() } = changes;
  const deskId = changes.deskId ?? cooperation.at('Lippetal').desk.id;
  return runCommand(database.db, scope, (trx) =>
    requestGapCover(trx, scope, { clientKey, deskId, day: plainDate(day), half, note: null }, NOW),
  );
};
const reasonOf = (result: Awaited<ReturnType<typeof ask>>): string => (result.ok ? 'ok' : result.reason);
const cellOf = async (half: Half) => {
  const scope = scopeOf('Jana Brandt');
  const from = plainDate(TUESDAY);
  const span = await runQuery(database.db, scope, (trx) =>
    getRosterSpan(trx, scope, { from, until: from.add({ days: 1 }) }, NOW),
  );
  const cell = span.municipalities
    .find(({ name }) => name === 'Lippetal')
    ?.desks[0]?.cells.find((one) => one.half === half);
  return cell && { ...cell, names: cell.on.map(({ p }) => span.people[p]?.name) };
};

describe('asking for cover of a gap', () => {
  it('finds somebody, whom the roster then shows', async () => {
    const made = await ask('Tobias Krüger');
    if (!made.ok) throw new Error(made.reason);
    expect((await cellOf('afternoon'))?.asked).toEqual({ requestId: made.value.requestId, state: 'open' });
    const murat = scopeOf('Murat Aydin');
    const [offer] = await runQuery(database.db, murat, (trx) =>
      listOffersTo(
        trx,
        murat,
        { staffId: murat.actor.staffId, from: dayOf(NOW), until: plainDate('2026-12-31'), which: 'open' },
        NOW,
      ),
    );
    expect(offer?.covered).toEqual({
      kind: 'desk',
      staffId: null,
      name: 'Schalter',
      municipalityName: 'Lippetal',
    });
    const accepted = await runCommand(database.db, murat, (trx) =>
      acceptCoverOffer(trx, murat, { offerId: offer?.offerId ?? '', needIds: 'all' }, NOW),
    );
    expect(accepted.ok).toBe(true);
    expect(await cellOf('afternoon')).toMatchObject({ missing: 0, names: ['Murat Aydin'] });
    expect((await cellOf('afternoon'))?.on[0]?.cover).toBeNull();
    const view = await runQuery(database.db, murat, (trx) =>
      getOfferView(trx, murat, offer?.offerId ?? '', NOW),
    );
    expect(view?.halfDays[0]?.state).toBe('accepted');
  });

  it('is done once, however often it is sent, and by one of two who ask at the same time', async () => {
    const clientKey = crypto.randomUUID();
    const first = await ask('Tobias Krüger', { clientKey });
    expect(await ask('Tobias Krüger', { clientKey })).toEqual(first);
    expect(reasonOf(await ask('Jana Brandt'))).toBe('already_requested');
  });

  it('can be asked again after it was withdrawn', async () => {
    const made = await ask('Tobias Krüger');
    if (!made.ok) throw new Error(made.reason);
    const { requestId } = made.value;
    const scope = scopeOf('Tobias Krüger');
    const withdrawn = await runCommand(database.db, scope, (trx) =>
      withdrawCoverRequest(trx, scope, { requestId }, NOW),
    );
    expect(withdrawn.ok).toBe(true);
    expect(
      (await runQuery(database.db, scope, (trx) => getRequestView(trx, scope, requestId, NOW)))?.state,
    ).toBe('withdrawn');
    expect(reasonOf(await ask('Jana Brandt'))).toBe('ok');
  });

  it('is refused where nobody is missing, where it is too late, and for a desk of others', async () => {
    expect(reasonOf(await ask('Jana Brandt', { half: 'morning' }))).toBe('nothing_to_cover');
    expect(reasonOf(await ask('Jana Brandt', { day: '2026-11-28' }))).toBe('nothing_to_cover');
    expect(reasonOf(await ask('Jana Brandt', { day: '2026-11-19' }))).toBe('in_the_past');
    expect(reasonOf(await ask('Murat Aydin'))).toBe('not_allowed');
    expect(reasonOf(await ask('Jana Brandt', { deskId: crypto.randomUUID() }))).toBe('not_found');
    const other = await aCooperation(database.db);
    expect(reasonOf(await ask('Jana Brandt', { deskId: other.at('Lippetal').desk.id }))).toBe('not_found');
  });
});
