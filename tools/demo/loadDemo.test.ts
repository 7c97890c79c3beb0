import { judgeNeeds } from '@verbund/domain/cover/eligibility/loadFacts';
import { findNeeds } from '@verbund/domain/cover/search/findNeeds';
import type { CoverNeed, Obstacle } from '@verbund/domain/cover/types';
import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { dayOf, type Instant, instant, type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { loadSettings } from '@verbund/domain/membership/settings';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { type DeskKey, desk, deskId } from './desks.ts';
import { COOPERATION_ID } from './ids.ts';
import { loadDemo } from './loadDemo.ts';
import { municipalityId } from './municipalities.ts';
import { PERSON_KEYS, type PersonKey, person, staffId } from './people.ts';
import { PERSONAS } from './personas.ts';

const scope = mintSystemScope(COOPERATION_ID);
let database: TestDatabase | undefined;

const loadedAt = async (now: Instant): Promise<Db> => {
  database = await createTestDatabase();
  await loadDemo(database.db, now);
  return database.db;
};

afterEach(async () => {
  await database?.close();
  database = undefined;
});

const draftFor = (who: PersonKey, day: PlainDate) => ({
  forStaffId: staffId(who),
  ranges: [{ from: day, to: day }],
  dayPart: 'full' as const,
  areaCodes: [],
});

/** What a person's request for one day would come to, with everybody judged. */
const judgedFor = (db: Db, who: PersonKey, day: PlainDate, now: Instant) =>
  runQuery(db, scope, async (trx) => {
    const settings = await loadSettings(trx, scope);
    const found = await findNeeds(trx, scope, draftFor(who, day), now);
    const needs = found.map(
      (need, index): CoverNeed => ({
        ...need,
        id: `00000000-0000-4000-8000-00000000000${index}`,
        municipalityId: municipalityId(person(who).municipality),
        needsAuthority: true,
        forStaffId: staffId(who),
      }),
    );
    const judged = await judgeNeeds(trx, scope, needs, now, settings);
    return needs.map((need) => ({
      need,
      ranked: judged.get(need.id)?.ranked ?? [],
      notEligible: judged.get(need.id)?.notEligible ?? [],
    }));
  });

const keyOf = (id: string): PersonKey | undefined => PERSON_KEYS.find((key) => staffId(key) === id);

/** How everybody would stand to a half-day at a desk, whoever is missing there. */
const obstaclesAt = (db: Db, deskKey: DeskKey, day: PlainDate, who: PersonKey, now: Instant) =>
  runQuery(db, scope, async (trx): Promise<Obstacle['code'][]> => {
    const [forStaff] = desk(deskKey).crew;
    if (!forStaff) throw new Error('The desk has no crew.');
    const need: CoverNeed = {
      id: '00000000-0000-4000-8000-000000000000',
      deskId: deskId(deskKey),
      municipalityId: municipalityId(desk(deskKey).municipality),
      day,
      half: 'morning',
      startsAt: now,
      endsAt: now,
      areaCodes: Object.keys(desk(deskKey).areas),
      needsAuthority: desk(deskKey).needsAuthority,
      forStaffId: staffId(forStaff),
    };
    const judged = await judgeNeeds(trx, scope, [need], now, await loadSettings(trx, scope));
    const found = judged.get(need.id)?.notEligible.find((one) => one.staffId === staffId(who));
    return found?.obstacles.map(({ code }) => code) ?? [];
  });

const coming = (now: Instant, days: number): PlainDate[] =>
  Array.from({ length: days }, (_, index) => dayOf(now).add({ days: index + 1 })).filter(isWorkingDay);

/** Every weekday, and the weeks in which holidays or the clock change come in between. */
const TODAYS = [
  '2026-11-23T08:30:00+01:00',
  '2026-11-24T16:45:00+01:00',
  '2026-11-25T12:00:00+01:00',
  '2026-11-26T07:15:00+01:00',
  '2026-11-27T11:59:00+01:00',
  '2026-11-28T10:00:00+01:00',
  '2026-11-29T22:00:00+01:00',
  '2026-12-21T09:00:00+01:00',
  '2027-01-01T09:00:00+01:00',
  '2026-03-27T14:00:00+01:00',
  '2026-10-23T09:00:00+02:00',
  '2027-03-29T09:00:00+02:00',
  '2027-05-26T09:00:00+02:00',
].map(instant);

describe('the demo cooperation', () => {
  it.each(
    TODAYS.map(
      (now) => [`${dayOf(now).toLocaleString('en-GB', { weekday: 'long' })} ${dayOf(now)}`, now] as const,
    ),
  )(
    'finds three colleagues of other municipalities for every half-day of the next two weeks on %s',
    async (_, now) => {
      const db = await loadedAt(now);
      for (const who of ['jana', 'lars'] as const) {
        for (const day of coming(now, 14)) {
          const halfDays = await judgedFor(db, who, day, now);
          expect(halfDays.length, `${who} is on duty on ${day}`).toBeGreaterThan(0);
          for (const { need, ranked } of halfDays) {
            const others = ranked
              .map((one) => keyOf(one.staffId))
              .filter((key) => key !== undefined && person(key).municipality !== 'lippetal');
            expect(others.length, `${who} ${day} ${need.half}: ${others}`).toBeGreaterThanOrEqual(3);
            if (who === 'jana') {
              const firstThree = ranked.slice(0, 3).map((one) => keyOf(one.staffId));
              expect(firstThree, `${day} ${need.half}`).toContain('deniz');
            }
          }
        }
      }
    },
  );

  it('finds nothing to cover at the weekend', async () => {
    const friday = instant('2026-11-27T10:00:00+01:00');
    const db = await loadedAt(friday);
    expect(await judgedFor(db, 'jana', plainDate('2026-11-28'), friday)).toEqual([]);
    expect(await judgedFor(db, 'jana', plainDate('2026-11-29'), friday)).toEqual([]);
  });

  it('shows a refusal of each kind', async () => {
    const monday = instant('2026-11-23T08:30:00+01:00');
    const [tuesday, thursday, friday] = ['2026-11-24', '2026-11-26', '2026-11-27'].map(plainDate);
    if (!tuesday || !thursday || !friday) throw new Error('three days');
    const db = await loadedAt(monday);
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'nils', monday)).toContain('secondment_ended');
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'mai', monday)).toContain('secondment_not_begun');
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'katrin', monday)).toEqual(['share_exhausted']);
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'carola', monday)).toEqual(['authority_revoked']);
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'ludger', monday)).toEqual([
      'secondment_not_on_weekday',
    ]);
    expect(await obstaclesAt(db, 'liWohngeld', tuesday, 'joerg', monday)).toContain('absent');
    expect(await obstaclesAt(db, 'liWohngeld', friday, 'leyla', monday)).toContain('not_working');
    expect(await obstaclesAt(db, 'liGrundsicherung', tuesday, 'deniz', monday)).toEqual([
      'competence_missing',
      'authority_missing',
    ]);
    expect(await obstaclesAt(db, 'bsAsyl', tuesday, 'yusuf', monday)).toEqual(['no_senior_reachable']);
    expect(await obstaclesAt(db, 'liAsyl', friday, 'yusuf', monday)).toContain('no_senior_reachable');
    expect(await obstaclesAt(db, 'moGrundsicherung', thursday, 'philipp', monday)).toContain(
      'competence_too_low',
    );
    expect(await obstaclesAt(db, 'wePflege', thursday, 'agnieszka', monday)).toContain(
      'agreement_not_effective',
    );
  });

  it('lets a junior cover beside a senior', async () => {
    const monday = instant('2026-11-23T08:30:00+01:00');
    const db = await loadedAt(monday);
    const rows = await db
      .selectFrom('duty')
      .innerJoin('staff as senior', 'senior.id', 'duty.seniorStaffId')
      .select(['duty.day', 'senior.displayName'])
      .where('duty.origin', '=', 'cover')
      .execute();
    expect(rows.map((row) => row.displayName)).toContain('Katrin Vollmer-Haase');
  });

  it('has covers, gaps, absences and a hand-over on each day of the present week', async () => {
    const db = await loadedAt(instant('2026-11-25T08:30:00+01:00'));
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(plainDate)) {
      const covers = await db
        .selectFrom('duty')
        .select('id')
        .where('day', '=', day)
        .where('origin', '=', 'cover')
        .where('state', '=', 'planned')
        .execute();
      expect(covers.length, `covers on ${day}`).toBeGreaterThan(0);
      const gaps = await openDesks(db, day);
      expect(gaps.length, `gaps on ${day}`).toBeGreaterThan(0);
    }
  });

  it('staffs every other desk as its hours ask', async () => {
    const db = await loadedAt(instant('2026-11-25T08:30:00+01:00'));
    const gaps = await openDesks(db, plainDate('2026-12-08'));
    expect(gaps).toEqual([]);
  });

  it('writes a consistent record of every cover', async () => {
    const db = await loadedAt(instant('2026-11-25T08:30:00+01:00'));
    const broken = await sql<{ id: string }>`
      select need.id from cover_need need
      left join duty cover on cover.need_id = need.id and cover.state = 'planned'
      left join duty replaced on replaced.id = need.duty_id
      left join cover_offer_need answer on answer.need_id = need.id and answer.state = 'accepted'
      left join cover_offer offer on offer.id = answer.offer_id
      where (need.state = 'covered') <> (cover.id is not null)
        or (need.state = 'covered') <> (replaced.state = 'handed_over')
        or replaced.staff_id <> need.for_staff_id or replaced.desk_id <> need.desk_id
        or cover.staff_id is distinct from offer.staff_id`.execute(db);
    expect(broken.rows).toEqual([]);
    const overdue = await db
      .selectFrom('coverRound')
      .select('requestId')
      .where('dueAt', 'is not', null)
      .execute();
    expect(overdue).toEqual([]);
  });

  it('lets Bad Sassendorf have given least', async () => {
    const db = await loadedAt(instant('2026-11-25T08:30:00+01:00'));
    const rows = await sql<{ name: string; balance: number }>`
      with covers as (
        select giver.municipality_id as giver, desk.municipality_id as taker from duty
        join staff giver on giver.id = duty.staff_id join desk on desk.id = duty.desk_id
        where duty.origin = 'cover' and giver.municipality_id <> desk.municipality_id)
      select name, ((select count(*) from covers where giver = id) - (select count(*) from covers where taker = id))::int
        as balance from municipality order by balance`.execute(db);
    expect(rows.rows[0]?.name).toBe('Bad Sassendorf');
    expect(rows.rows.reduce((sum, row) => sum + row.balance, 0)).toBe(0);
    expect(rows.rows[1]?.balance).toBeGreaterThan((rows.rows[0]?.balance ?? 0) + 2);
  });
});

/** Open desks of a day without enough people who are there. */
const openDesks = async (db: Db, day: PlainDate) => {
  const rows = await sql<{ name: string }>`
    select desk.name, hours.half from opening_hours hours join desk on desk.id = hours.desk_id
    where hours.weekday = extract(isodow from ${day.toString()}::date)
      and hours.valid_from <= ${day.toString()} and coalesce(hours.valid_until > ${day.toString()}, true)
      and not exists (select 1 from desk_closure c where c.desk_id = desk.id and c.day = ${day.toString()})
      and hours.min_staff > (
        select count(*) from duty
        where duty.desk_id = desk.id and duty.day = ${day.toString()} and duty.half = hours.half
          and duty.state = 'planned' and not exists (
            select 1 from absence where absence.staff_id = duty.staff_id and absence.from_day <= duty.day
              and absence.until_day > duty.day and absence.day_part in ('full', duty.half)))`.execute(db);
  return rows.rows;
};

describe('loading the demo again', () => {
  const counts = async (db: Db) => {
    const tables = [
      'staff',
      'duty',
      'absence',
      'coverRequest',
      'coverNeed',
      'coverOfferNeed',
      'event',
    ] as const;
    const found: Record<string, number> = {};
    for (const table of tables)
      found[table] = (await db.selectFrom(table).select('cooperationId').execute()).length;
    return found;
  };

  it('changes nothing in the same week', async () => {
    const db = await loadedAt(instant('2026-11-23T08:30:00+01:00'));
    const before = await counts(db);
    await loadDemo(db, instant('2026-11-23T08:30:00+01:00'));
    await loadDemo(db, instant('2026-11-27T15:00:00+01:00'));
    expect(await counts(db)).toEqual(before);
  });

  it('continues the roster in a later week', async () => {
    const db = await loadedAt(instant('2026-11-23T08:30:00+01:00'));
    await loadDemo(db, instant('2027-01-18T08:30:00+01:00'));
    const now = instant('2027-01-20T08:30:00+01:00');
    expect(await judgedFor(db, 'jana', plainDate('2027-01-21'), now)).not.toEqual([]);
    const last = await db
      .selectFrom('duty')
      .select((select) => select.fn.max('day').as('day'))
      .executeTakeFirst();
    expect(String(last?.day)).toBe('2027-02-05');
  });
});

describe('the personas', () => {
  it('are known to the database, each in the tenant of her municipality', async () => {
    const db = await loadedAt(instant('2026-11-23T08:30:00+01:00'));
    for (const persona of PERSONAS) {
      const row = await db
        .selectFrom('staff')
        .innerJoin('municipality', 'municipality.id', 'staff.municipalityId')
        .select(['staff.displayName', 'staff.roles', 'municipality.name'])
        .where('staff.tenantId', '=', persona.tenantId)
        .where('staff.objectId', '=', persona.objectId)
        .executeTakeFirst();
      expect(row).toMatchObject({ displayName: persona.displayName, name: persona.municipality });
      expect(row?.roles).toContain(persona.role);
    }
  });

  it('have five colleagues and ids that all differ', () => {
    for (const persona of PERSONAS) {
      expect(persona.colleagues.length).toBeGreaterThanOrEqual(5);
      const ids = [persona, ...persona.colleagues].flatMap((user) => [user.objectId, user.mail]);
      expect(new Set([persona.tenantId, ...ids]).size).toBe(ids.length + 1);
    }
  });
});
