import { runCommand } from '@verbund/domain/db/run';
import type { NeedState, OfferNeedState } from '@verbund/domain/db/tables';
import type { Instant } from '@verbund/domain/kernel/time';
import type { PersonalKind } from '@verbund/domain/notification/types';
import { aCooperation, aCover, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../testing/chats.ts';
import { problemsOf } from '../../testing/checkCard.ts';
import { present } from './present.ts';

let database: TestDatabase;
let verbund: TestCooperation;
let cover: Awaited<ReturnType<typeof aCover>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  verbund = await aCooperation(database.db);
  const at = verbund.at('Lippetal').desk;
  const [by, of] = [verbund.person('Murat Aydin'), verbund.person('Jana Brandt')];
  cover = await aCover(database.db, verbund, { by, of, at, day: '2026-11-30', half: 'morning' });
});

type Asked = {
  kind: PersonalKind;
  subjectId: string;
  to: string;
  data?: unknown;
  mode?: 'send' | 'refresh';
};

const say = async (
  { kind, subjectId, to, data = {}, mode = 'send' }: Asked,
  now: Instant = NOW,
): Promise<string> => {
  const recipientStaffId = verbund.person(to).id;
  const row = {
    id: subjectId,
    key: 'key',
    recipientStaffId,
    kind,
    subjectId,
    data,
    mode,
    urgent: false,
    createdAt: NOW,
  };
  const scope = verbund.systemScope;
  const message = await runCommand(database.db, scope, (trx) => present(trx, scope, row, now));
  if (message === 'obsolete') return message;
  if (message.card) expect(problemsOf(message.card)).toEqual([]);
  expect(message.summary ?? '').not.toBe('');
  return wordsOf(message);
};

const setNeed = (state: NeedState) =>
  database.db.updateTable('coverNeed').set({ state }).where('id', '=', cover.needId).execute();
const setOffer = (state: OfferNeedState) =>
  database.db.updateTable('coverOfferNeed').set({ state }).where('needId', '=', cover.needId).execute();
const giveBack = async () => {
  await database.db.updateTable('duty').set({ state: 'cancelled' }).where('id', '=', cover.dutyId).execute();
  await setNeed('open');
};

describe('an offer', () => {
  const offer = (kind: PersonalKind, more: Partial<Asked> = {}) =>
    say({ kind, subjectId: cover.offerId, to: 'Murat Aydin', ...more });

  test('is shown while an answer is awaited', async () => {
    await giveBack();
    await setOffer('offered');
    expect(await offer('cover_offer')).toContain('Ich übernehme');
  });
  test('that was answered meanwhile is not sent any more, but its card is brought up to date', async () => {
    expect(await offer('cover_offer')).toBe('obsolete');
    expect(await offer('cover_offer', { mode: 'refresh' })).toContain('Danke! Du übernimmst 1 Halbtag.');
  });
  test('that others took is said once, and not to whoever has it herself', async () => {
    expect(await offer('cover_offer_taken')).toBe('obsolete');
    await setOffer('taken');
    expect(await offer('cover_offer_taken')).toContain('hat inzwischen jemand anderes übernommen');
  });
  test('that is no longer needed names the days', async () => {
    const data = { needIds: [cover.needId] };
    expect(await offer('cover_offer_withdrawn', { data })).toBe('obsolete');
    await setOffer('withdrawn');
    expect(await offer('cover_offer_withdrawn', { data })).toContain(
      'Deine Vertretung in Lippetal für Jana Brandt wird nicht mehr gebraucht: Mo., 30.11. vormittags.',
    );
  });
  test('of somebody unknown is obsolete', async () => {
    expect(await offer('cover_offer', { subjectId: cover.needId })).toBe('obsolete');
  });
});

describe('a request', () => {
  const request = (kind: PersonalKind, more: Partial<Asked> = {}, now?: Instant) =>
    say({ kind, subjectId: cover.requestId, to: 'Jana Brandt', ...more }, now);
  const helper = () => ({ staffId: verbund.person('Murat Aydin').id, needIds: [cover.needId] });

  test('is shown as it stands', async () =>
    expect(await request('cover_request')).toContain('Übernommen von Murat Aydin (Welver)'));

  test('accepted is told to the person covered and to whoever asked', async () => {
    expect(await request('cover_accepted', { data: helper() })).toBe(
      'Murat Aydin (Welver) vertritt dich: Mo., 30.11. vormittags.',
    );
    expect(await request('cover_accepted', { data: helper(), to: 'Petra Vogt' })).toBe(
      'Murat Aydin (Welver) übernimmt die Vertretung für Jana Brandt: Mo., 30.11. vormittags.',
    );
  });
  test('accepted and given back again before it could be told is obsolete', async () => {
    await giveBack();
    expect(await request('cover_accepted', { data: helper() })).toBe('obsolete');
  });
  test('given back is told, unless somebody else has it already', async () => {
    expect(await request('cover_released', { data: helper() })).toBe('obsolete');
    await giveBack();
    expect(await request('cover_released', { data: helper() })).toContain(
      'Murat Aydin kann die Vertretung für Jana Brandt doch nicht übernehmen: Mo., 30.11. vormittags.',
    );
  });
  test('left open is said plainly', async () => {
    const data = { needIds: [cover.needId] };
    expect(await request('cover_left_open', { data })).toBe('obsolete');
    await giveBack();
    await setNeed('left_open');
    expect(await request('cover_left_open', { data, to: 'Petra Vogt' })).toContain(
      'Für Jana Brandt (Lippetal) hat sich niemand gefunden: Mo., 30.11. vormittags.',
    );
  });
  test('after hours tells the lead when the search begins, and not afterwards', async () => {
    await giveBack();
    const startsAt = NOW.add({ hours: 2 });
    const waiting = { data: { startsAt: startsAt.toString() }, to: 'Petra Vogt' };
    expect(await request('cover_waiting', waiting)).toContain('Die Suche beginnt heute, 10:00 Uhr.');
    expect(await request('cover_waiting', waiting, startsAt)).toBe('obsolete');
  });
  test('escalated asks the lead to decide, unless it is settled', async () => {
    const data = { stage: 'lead' };
    expect(await request('cover_escalated', { data, to: 'Petra Vogt' })).toBe('obsolete');
    await giveBack();
    expect(await request('cover_escalated', { data, to: 'Petra Vogt' })).toContain('Wer könnte?');
  });
});

describe('a duty', () => {
  const duty = (kind: PersonalKind, to: string) => say({ kind, subjectId: cover.dutyId, to });
  const change = (set: { seniorStaffId?: string; maySign?: boolean; state?: 'cancelled' }) =>
    database.db.updateTable('duty').set(set).where('id', '=', cover.dutyId).execute();

  test('of a junior names the senior who can be asked, as long as it is she', async () => {
    expect(await duty('cover_senior_named', 'Lena Hoffmeister')).toBe('obsolete');
    await change({ seniorStaffId: verbund.person('Lena Hoffmeister').id });
    expect(await duty('cover_senior_named', 'Lena Hoffmeister')).toContain(
      'Murat Aydin vertritt in Lippetal: Mo., 30.11. vormittags.',
    );
  });
  test('without signing authority is told to both sides', async () => {
    expect(await duty('authority_revoked', 'Murat Aydin')).toBe('obsolete');
    await change({ maySign: false });
    expect(await duty('authority_revoked', 'Murat Aydin')).toContain('darfst du nur noch vorbereiten');
    expect(await duty('authority_revoked', 'Petra Vogt')).toContain('Die Zeichnungsbefugnis von Murat Aydin');
  });
  test('given back meanwhile is not spoken of', async () => {
    await change({ maySign: false, state: 'cancelled' });
    expect(await duty('authority_revoked', 'Murat Aydin')).toBe('obsolete');
  });
});
