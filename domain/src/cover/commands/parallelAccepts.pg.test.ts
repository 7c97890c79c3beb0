import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, type MunicipalityPlan } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createServerDatabase, type ServerDatabase } from '../../../testing/server.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import { mintSystemScope } from '../../membership/mintScope.ts';
import { acceptCoverOffer } from './acceptCoverOffer.ts';

const server: ServerDatabase | null = await createServerDatabase();
afterAll(() => server?.close());

const FIFTY: readonly MunicipalityPlan[] = [
  { name: 'Lippetal', ags: '05974024', lead: 'Petra Vogt', caseworkers: [{ name: 'Jana Brandt' }] },
  {
    name: 'Welver',
    ags: '05974048',
    lead: 'Sabine Ostermann',
    caseworkers: Array.from({ length: 50 }, (_, index) => ({ name: `Kollegin ${index + 1}` })),
  },
];
const ASK_ALL = { waves: { planned: { size: 50, hours: 4, count: 1 } } };

describe.skipIf(!server)('on a PostgreSQL server with many connections', () => {
  const database = () => {
    if (!server) throw new Error('There is no server.');
    return server;
  };
  let story: CoverStory;

  beforeAll(async () => {
    story = new CoverStory(
      database().db,
      await aCooperation(database().db, { municipalities: FIFTY, settings: ASK_ALL }),
    );
  });

  it('fifty people accept one half-day in the same moment: exactly one wins', async () => {
    const { cooperation } = story;
    const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), {
      days: '2026-11-25',
      part: 'morning',
    });
    const colleagues = cooperation.at('Welver').caseworkers;
    expect(await story.awaited(requestId)).toHaveLength(50);
    const results = await Promise.all(colleagues.map((colleague) => story.accepts(colleague, requestId)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok).map((result) => !result.ok && result.reason)).toEqual(
      Array.from({ length: 49 }, () => 'already_taken'),
    );
    const duties = await database()
      .db.selectFrom('duty')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .where('origin', '=', 'cover')
      .where('state', '=', 'planned')
      .execute();
    expect(duties).toHaveLength(1);
  });

  it('one person presses accept fifty times in the same moment: she is on duty once', async () => {
    const { cooperation } = story;
    const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), {
      days: '2026-11-26',
      part: 'morning',
    });
    const one = cooperation.person('Kollegin 7');
    const results = await Promise.all(Array.from({ length: 50 }, () => story.accepts(one, requestId)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await story.dutiesOf(one)).toEqual(['2026-11-26 morning (cover)']);
  });

  it('one person accepts for many colleagues in parallel: her weekly share is never exceeded', async () => {
    const many = await aCooperation(database().db, {
      municipalities: [
        {
          name: 'Lippetal',
          ags: '05974024',
          lead: 'Petra Vogt',
          caseworkers: Array.from({ length: 9 }, (_, index) => ({ name: `Fragende ${index + 1}` })),
        },
        { name: 'Welver', ags: '05974048', lead: 'Sabine Ostermann', caseworkers: [{ name: 'Murat Aydin' }] },
      ],
      weeklyHalfDays: 3,
      settings: ASK_ALL,
    });
    const shared = new CoverStory(database().db, many);
    const halves = ['11-24', '11-25', '11-26'].flatMap((day) => [`${day} morning`, `${day} afternoon`]);
    const requests: string[] = [];
    for (const [index, asking] of many.at('Lippetal').caseworkers.slice(0, halves.length).entries()) {
      const [day = '', half = ''] = (halves[index] ?? '').split(' ');
      const desk = many.at('Lippetal').desk;
      // On duty, so that her colleagues at home are not eligible instead.
      await aDuty(database().db, many, { of: asking, at: desk, day: `2026-${day}`, half: half as 'morning' });
      requests.push(await shared.hasAsked(asking, { days: `2026-${day}`, part: half as 'morning' }));
    }
    const murat = many.person('Murat Aydin');
    const results = await Promise.all(requests.map((requestId) => shared.accepts(murat, requestId)));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect(
      new Set(results.filter((result) => !result.ok).map((result) => !result.ok && result.reason)),
    ).toEqual(new Set(['share_exhausted']));
    expect(await shared.dutiesOf(murat)).toHaveLength(3);
  });

  it('keeps one cooperation out of the sight and reach of another', async () => {
    const other = await aCooperation(database().db);
    const stranger = other.person('Jana Brandt');
    const seen = await runQuery(database().db, mintSystemScope(other.id), (trx) =>
      trx.selectFrom('staff').select('cooperationId').distinct().execute(),
    );
    expect(seen).toEqual([{ cooperationId: other.id }]);
    const requestId = await story.hasAsked(story.cooperation.person('Jana Brandt'), { days: '2026-11-30' });
    const offer = (await story.offers(requestId))[0];
    const result = await runCommand(database().db, stranger.scope, (trx) =>
      acceptCoverOffer(trx, stranger.scope, { offerId: offer?.id ?? '', needIds: 'all' }, story.now),
    );
    expect(result).toEqual({ ok: false, reason: 'not_found' });
    const intrusion = runCommand(database().db, mintSystemScope(other.id), (trx) =>
      sql`update cover_offer set version = 99 where id = ${offer?.id} returning id`.execute(trx),
    );
    expect((await intrusion).rows).toEqual([]);
  });
});

describe.skipIf(!server)('the database itself', () => {
  it('refuses a second planned duty of one person on one half-day', async () => {
    if (!server) return;
    const cooperation = await aCooperation(server.db);
    const murat = cooperation.person('Murat Aydin');
    const duty = { of: murat, day: '2026-11-25', half: 'morning' as const };
    await aDuty(server.db, cooperation, { ...duty, at: cooperation.at('Welver').desk });
    await expect(
      aDuty(server.db, cooperation, { ...duty, at: cooperation.at('Lippetal').desk }),
    ).rejects.toMatchObject({
      code: '23505',
      constraint: 'duty_one_at_a_time',
    });
  });

  it('refuses a half-day beyond the share of a secondment, whoever writes it', async () => {
    if (!server) return;
    const cooperation = await aCooperation(server.db, { weeklyHalfDays: 1, settings: ASK_ALL });
    const story = new CoverStory(server.db, cooperation);
    const murat = cooperation.person('Murat Aydin');
    const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), {
      days: '2026-11-25',
      part: 'morning',
    });
    await story.accepts(murat, requestId);
    const another = (slot: number) =>
      sql`insert into duty (cooperation_id, id, desk_id, staff_id, day, half, origin, state, created_at,
          secondment_id, secondment_half_days, share_week, share_slot)
        select cooperation_id, gen_random_uuid(), desk_id, staff_id, day, 'afternoon', 'roster', 'planned', created_at,
          secondment_id, secondment_half_days, share_week, ${slot}::int
        from duty where staff_id = ${murat.id}`.execute(server.db);
    await expect(another(1)).rejects.toMatchObject({ constraint: 'duty_one_per_share_slot' });
    await expect(another(2)).rejects.toMatchObject({ constraint: 'duty_within_share' });
  });
});
