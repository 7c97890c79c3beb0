import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCooperation,
  aCover,
  aCoverRequest,
  aDesk,
  aDuty,
  anAbsence,
  anAgreement,
  anAuthority,
  aSecondment,
  aStaffMember,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runQuery } from '../../db/run.ts';
import { instant, plainDate } from '../../kernel/time.ts';
import { settingsSchema } from '../../membership/settings.ts';
import { loadNeeds } from '../search/request.ts';
import type { Merit } from '../types.ts';
import { type JudgedNeed, judgeNeeds, judgeOne } from './loadFacts.ts';

const settings = settingsSchema.parse({});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const MONDAY_MORNING = { day: '2026-11-30', half: 'morning' } as const;
const MONDAY_AFTERNOON = { day: '2026-11-30', half: 'afternoon' } as const;
const TUESDAY_MORNING = { day: '2026-12-01', half: 'morning' } as const;

const judgeRequest = async (verbund: TestCooperation, requestId: string): Promise<JudgedNeed[]> =>
  runQuery(database.db, verbund.systemScope, async (trx) => {
    const needs = await loadNeeds(trx, verbund.systemScope, requestId);
    const judged = await judgeNeeds(trx, verbund.systemScope, needs, NOW, settings);
    return needs.map(({ id }) => judged.get(id) ?? { ranked: [], notEligible: [] });
  });

/** Jana of Lippetal asks for Monday morning; who may cover, in order, and who may not, with the codes. */
const whoCovers = async (
  verbund: TestCooperation,
  halfDays: Parameters<typeof aCoverRequest>[2]['halfDays'] = [MONDAY_MORNING],
) => {
  const jana = verbund.person('Jana Brandt');
  const { requestId } = await aCoverRequest(database.db, verbund, {
    of: jana,
    at: verbund.at('Lippetal').desk,
    halfDays,
  });
  const [first] = await judgeRequest(verbund, requestId);
  const nameOf = await names(verbund);
  return {
    ranked: (first?.ranked ?? []).map(({ staffId }) => nameOf(staffId)),
    meritsOf: (person: TestStaff): readonly Merit[] =>
      first?.ranked.find(({ staffId }) => staffId === person.id)?.merits ?? [],
    basisOf: (person: TestStaff) => first?.ranked.find(({ staffId }) => staffId === person.id)?.basis,
    obstaclesOf: (person: TestStaff) =>
      first?.notEligible.find(({ staffId }) => staffId === person.id)?.obstacles ?? [],
  };
};

const names = async (verbund: TestCooperation) => {
  const rows = await database.db
    .selectFrom('staff')
    .select(['id', 'displayName'])
    .where('cooperationId', '=', verbund.id)
    .execute();
  const byId = new Map(rows.map(({ id, displayName }) => [id, displayName]));
  return (id: string) => byId.get(id) ?? id;
};

test('a caseworker who asks in the default cooperation finds six colleagues, her own first by id', async () => {
  const verbund = await aCooperation(database.db);
  const { ranked, obstaclesOf, basisOf } = await whoCovers(verbund);
  expect(ranked).toEqual([
    // Everything else being equal, whoever is at home has the fullest share.
    'Tobias Krüger',
    'Murat Aydin',
    'Lena Hoffmeister',
    'Olga Petrova',
    'Stefan Lüke',
    'Nele Schuster',
  ]);
  expect(basisOf(verbund.person('Nele Schuster'))?.seniorStaffId).toBe(verbund.person('Murat Aydin').id);
  expect(obstaclesOf(verbund.person('Jana Brandt'))[0]).toEqual({ code: 'is_the_person_covered' });
  expect(obstaclesOf(verbund.person('Sabine Ostermann')).map(({ code }) => code)).toEqual([
    'not_seconded',
    'competence_missing',
    'competence_missing',
    'authority_missing',
    'authority_missing',
  ]);
});

test('another cooperation in the same database is neither asked nor counted', async () => {
  const verbund = await aCooperation(database.db);
  const other = await aCooperation(database.db);
  await aCover(database.db, other, {
    by: other.person('Murat Aydin'),
    of: other.person('Jana Brandt'),
    at: other.at('Lippetal').desk,
    day: '2026-11-02',
    half: 'morning',
  });
  const { ranked, meritsOf } = await whoCovers(verbund);
  expect(ranked).toHaveLength(6);
  expect(meritsOf(verbund.person('Murat Aydin'))).toContainEqual({
    code: 'balance',
    municipalityName: 'Welver',
    given: 0,
    taken: 0,
  });
});

describe('what stands in the database stands in the way', () => {
  test('absences, duties, used shares and revoked authorities', async () => {
    const { db } = database;
    const verbund = await aCooperation(db, { authorities: 'none', secondments: 'none' });
    const [lippetal, welver] = [verbund.at('Lippetal'), verbund.at('Welver')];
    const [murat, lena, olga, stefan, tobias] = (
      ['Murat Aydin', 'Lena Hoffmeister', 'Olga Petrova', 'Stefan Lüke', 'Tobias Krüger'] as const
    ).map((name) => verbund.person(name)) as [TestStaff, TestStaff, TestStaff, TestStaff, TestStaff];
    for (const person of [murat, lena, olga, stefan, tobias]) {
      for (const area of ['HZL', 'GRUSI']) {
        const revokedAt = person === stefan && area === 'HZL' ? instant('2026-11-20T09:00:00+01:00') : null;
        await anAuthority(db, verbund, { of: person, at: lippetal, area, revokedAt });
      }
      if (person === tobias) continue;
      const secondmentId = await aSecondment(db, verbund, { of: person, to: lippetal, weeklyHalfDays: 1 });
      if (person !== olga) continue;
      const under = { secondmentId, weeklyHalfDays: 1, slot: 1 };
      await aDuty(db, verbund, { of: person, at: lippetal.desk, day: '2026-12-02', half: 'morning', under });
    }
    await anAbsence(db, verbund, { of: murat, from: '2026-11-30', dayPart: 'morning' });
    await anAbsence(db, verbund, { of: tobias, from: '2026-11-30', cancelledAt: NOW });
    await aDuty(db, verbund, { of: lena, at: welver.desk, ...MONDAY_MORNING });
    await aDuty(db, verbund, { of: tobias, at: lippetal.desk, ...MONDAY_MORNING, state: 'cancelled' });

    const { ranked, obstaclesOf } = await whoCovers(verbund);
    expect(ranked).toEqual(['Tobias Krüger']);
    expect(obstaclesOf(murat)).toEqual([{ code: 'absent' }]);
    expect(obstaclesOf(lena)).toEqual([
      { code: 'on_duty', deskName: 'Schalter', municipalityName: 'Welver' },
    ]);
    expect(obstaclesOf(olga)).toEqual([{ code: 'share_exhausted', weeklyHalfDays: 1 }]);
    expect(obstaclesOf(stefan)).toEqual([{ code: 'authority_revoked', areaCode: 'HZL' }]);
  });

  test('an agreement that was entered but never published is not effective', async () => {
    const { db } = database;
    const verbund = await aCooperation(db, { agreements: 'none' });
    const [lippetal, welver, moehnesee] = verbund.municipalities;
    if (!lippetal || !welver || !moehnesee) throw new Error('three municipalities are expected');
    await anAgreement(db, verbund, { area: 'HZL', between: [lippetal, welver] });
    const grusi = await anAgreement(db, verbund, { area: 'GRUSI', between: [lippetal, welver] });
    await db.updateTable('cooperationAgreement').set({ publishedOn: null }).where('id', '=', grusi).execute();

    const { ranked, obstaclesOf } = await whoCovers(verbund);
    expect(ranked).toEqual(['Tobias Krüger']);
    expect(obstaclesOf(verbund.person('Murat Aydin'))).toEqual([
      { code: 'agreement_not_effective', areaCode: 'GRUSI', effectiveFrom: null },
    ]);
    expect(obstaclesOf(verbund.person('Olga Petrova'))).toEqual([
      { code: 'agreement_missing', areaCode: 'HZL' },
      { code: 'agreement_missing', areaCode: 'GRUSI' },
    ]);
  });

  test('nobody of a municipality that has left is active', async () => {
    const { db } = database;
    const verbund = await aCooperation(db);
    await db
      .updateTable('municipality')
      .set({ leftOn: plainDate('2026-11-30') })
      .where('cooperationId', '=', verbund.id)
      .where('id', '=', verbund.at('Welver').id)
      .execute();
    const { obstaclesOf } = await whoCovers(verbund);
    expect(obstaclesOf(verbund.person('Lena Hoffmeister'))).toEqual([{ code: 'not_active' }]);
  });

  test('a desk that asks for a senior refuses the junior', async () => {
    const { db } = database;
    const verbund = await aCooperation(db);
    const desk = await aDesk(db, verbund, {
      at: verbund.at('Lippetal'),
      name: 'Back-Office',
      areas: { HZL: 'senior' },
    });
    const { requestId } = await aCoverRequest(db, verbund, {
      of: verbund.person('Jana Brandt'),
      at: desk,
      halfDays: [MONDAY_MORNING],
    });
    const [judged] = await judgeRequest(verbund, requestId);
    const nele = verbund.person('Nele Schuster').id;
    expect(judged?.notEligible.find(({ staffId }) => staffId === nele)?.obstacles).toEqual([
      { code: 'competence_too_low', areaCode: 'HZL', level: 'junior', needed: 'senior' },
    ]);
  });
});

describe('the order in which they are asked', () => {
  test('follows what the municipalities gave and took, what is promised included, what is too old not', async () => {
    const { db } = database;
    const verbund = await aCooperation(db);
    const [murat, olga, jana] = ['Murat Aydin', 'Olga Petrova', 'Jana Brandt'].map((name) =>
      verbund.person(name),
    ) as [TestStaff, TestStaff, TestStaff];
    const cover = (by: TestStaff, of: TestStaff, at: string, day: string) =>
      aCover(db, verbund, { by, of, at: verbund.at(at).desk, day, half: 'morning' });
    await cover(olga, jana, 'Lippetal', '2026-12-14');
    await cover(olga, jana, 'Lippetal', '2026-11-02');
    await cover(jana, olga, 'Möhnesee', '2026-10-05');
    await cover(murat, jana, 'Lippetal', '2025-11-20');
    await cover(verbund.person('Tobias Krüger'), jana, 'Lippetal', '2026-11-03');

    const { ranked, meritsOf } = await whoCovers(verbund);
    expect(ranked).toEqual([
      // Lippetal took two and gave one.
      'Tobias Krüger',
      // Welver's cover is older than a year and no longer counts, but Murat knows the office since.
      'Murat Aydin',
      'Lena Hoffmeister',
      // Möhnesee gave two and took one.
      'Olga Petrova',
      'Stefan Lüke',
      'Nele Schuster',
    ]);
    const balanceOf = (person: TestStaff) => meritsOf(person).find(({ code }) => code === 'balance');
    expect(balanceOf(verbund.person('Tobias Krüger'))).toMatchObject({ given: 1, taken: 2 });
    expect(balanceOf(murat)).toMatchObject({ given: 0, taken: 0 });
    expect(balanceOf(olga)).toMatchObject({ given: 2, taken: 1 });
    expect(meritsOf(murat)).toContainEqual({ code: 'knows_office', covers: 1 });
    expect(meritsOf(olga)).toContainEqual({ code: 'knows_office', covers: 1 });
  });

  test('keeps neighbouring half-days with one person', async () => {
    const { db } = database;
    const verbund = await aCooperation(db);
    const olga = verbund.person('Olga Petrova');
    await anAbsence(db, verbund, { of: olga, from: '2026-11-30', dayPart: 'afternoon' });
    const { meritsOf } = await whoCovers(verbund, [MONDAY_MORNING, MONDAY_AFTERNOON, TUESDAY_MORNING]);
    expect(meritsOf(verbund.person('Stefan Lüke'))).toContainEqual({ code: 'neighbouring', halfDays: 1 });
    expect(meritsOf(olga).map(({ code }) => code)).not.toContain('neighbouring');
  });

  test('asks whoever was asked longest ago, and whoever was never asked before her', async () => {
    const { db } = database;
    const verbund = await aCooperation(db, { secondments: 'none' });
    const lippetal = verbund.at('Lippetal');
    const tobias = verbund.person('Tobias Krüger');
    const ines = await aStaffMember(db, verbund, { name: 'Ines Althoff', at: lippetal });
    const ruth = await aStaffMember(db, verbund, { name: 'Ruth Kessler', at: lippetal });
    for (const person of [ines, ruth]) {
      for (const area of ['HZL', 'GRUSI']) await anAuthority(db, verbund, { of: person, at: lippetal, area });
    }
    const jana = verbund.person('Jana Brandt');
    for (const [person, askedAt] of [
      [tobias, '2026-11-10T10:00:00+01:00'],
      [ines, '2026-11-10T09:00:00+01:00'],
    ] as const) {
      const { requestId } = await aCoverRequest(db, verbund, {
        of: jana,
        at: lippetal.desk,
        halfDays: [{ day: '2026-11-12', half: person === tobias ? 'morning' : 'afternoon' }],
      });
      await db
        .insertInto('coverOffer')
        .values({
          cooperationId: verbund.id,
          id: requestId,
          requestId,
          staffId: person.id,
          reasons: '[]',
          lastAskedAt: instant(askedAt),
        })
        .execute();
    }
    const { ranked } = await whoCovers(verbund);
    expect(ranked).toEqual(['Ruth Kessler', 'Ines Althoff', 'Tobias Krüger']);
  });
});

describe('judging one person again, at the moment she accepts,', () => {
  const judgeAgain = async (verbund: TestCooperation, person: TestStaff, ignoreDutyId?: string) => {
    const { requestId } = await aCoverRequest(database.db, verbund, {
      of: verbund.person('Jana Brandt'),
      at: verbund.at('Lippetal').desk,
      halfDays: [MONDAY_MORNING],
    });
    return runQuery(database.db, verbund.systemScope, async (trx) => {
      const [need] = await loadNeeds(trx, verbund.systemScope, requestId);
      if (!need) throw new Error('the request has a need');
      const options = ignoreDutyId ? { ignoreDutyId } : {};
      return {
        alone: await judgeOne(trx, verbund.systemScope, need, person.id, NOW, settings, options),
        among: (await judgeNeeds(trx, verbund.systemScope, [need], NOW, settings)).get(need.id),
      };
    });
  };

  test('says the same as judging everybody', async () => {
    const verbund = await aCooperation(database.db);
    for (const [name, code] of [
      ['Olga Petrova', null],
      // A junior: the seniors are looked up for her.
      ['Nele Schuster', null],
      ['Jana Brandt', 'is_the_person_covered'],
    ] as const) {
      const person = verbund.person(name);
      const { alone, among } = await judgeAgain(verbund, person);
      const before = [...(among?.ranked ?? []), ...(among?.notEligible ?? [])].find(
        ({ staffId }) => staffId === person.id,
      );
      expect(alone).toEqual(before);
      if (!alone.eligible) expect(alone.obstacles[0]?.code).toBe(code);
      await database.db.deleteFrom('coverNeed').where('cooperationId', '=', verbund.id).execute();
    }
  });

  test('can leave out the duty that is being judged', async () => {
    const { db } = database;
    const verbund = await aCooperation(db, { secondments: 'none' });
    const olga = verbund.person('Olga Petrova');
    const lippetal = verbund.at('Lippetal');
    const secondmentId = await aSecondment(db, verbund, { of: olga, to: lippetal, weeklyHalfDays: 1 });
    const dutyId = await aDuty(db, verbund, {
      of: olga,
      at: lippetal.desk,
      ...MONDAY_MORNING,
      under: { secondmentId, weeklyHalfDays: 1, slot: 1 },
    });
    const { alone, among } = await judgeAgain(verbund, olga, dutyId);
    expect(alone).toMatchObject({ eligible: true, basis: { secondment: { id: secondmentId } } });
    const obstacles = among?.notEligible.find(({ staffId }) => staffId === olga.id)?.obstacles;
    expect(obstacles?.map(({ code }) => code)).toEqual(['on_duty', 'share_exhausted']);
  });
});
