/**
 * Fills a test database with a small cooperation. Everything has a default that works: in `aCooperation(db)`
 * a request by Jana Brandt of Lippetal finds six eligible colleagues. Days are given as ISO text.
 */
import type { DayPart, DutyState, Level, Pace, Role } from '../src/db/tables.ts';
import type { Db } from '../src/db/types.ts';
import { newId } from '../src/kernel/ids.ts';
import {
  type Half,
  type Instant,
  instant,
  momentAt,
  plainDate,
  Temporal,
  weekStart,
} from '../src/kernel/time.ts';
import {
  mintStaffScope,
  mintSystemScope,
  type Scope,
  type StaffScope,
  type SystemActor,
} from '../src/membership/scope.ts';

/** Monday morning, half an hour after the working day opened. */
export const NOW: Instant = instant('2026-11-23T08:00:00+01:00');

const AREAS = [
  ['HZL', 'Hilfe zum Lebensunterhalt', 'Subsistence assistance', false],
  ['GRUSI', 'Grundsicherung im Alter und bei Erwerbsminderung', 'Basic income support in old age', false],
  ['HZP', 'Hilfe zur Pflege', 'Care assistance', false],
  ['EGH', 'Eingliederungshilfe', 'Integration assistance', false],
  ['BEST', 'Bestattungskosten', 'Funeral costs', false],
  ['ASYL', 'Asylbewerberleistungen', 'Asylum seekers’ benefits', false],
  ['WOG', 'Wohngeld', 'Housing benefit', false],
  ['BUT', 'Bildung und Teilhabe', 'Education and participation', false],
  ['VERF', 'Verfahrensrecht', 'Procedural law', true],
  ['VERM', 'Einkommen und Vermögen', 'Income and assets', true],
] as const;

/** What the default desks ask for and the default caseworkers know. */
const DESK_AREAS = ['HZL', 'GRUSI'] as const;

const EARLY = '2024-01-01';

export type TestStaff = {
  id: string;
  name: string;
  municipalityId: string;
  tenantId: string;
  objectId: string;
  roles: Role[];
  scope: StaffScope;
};

export type TestDesk = { id: string; name: string; municipalityId: string; areaCodes: string[] };

export type TestMunicipality = {
  id: string;
  name: string;
  ags: string;
  tenantId: string;
  /** "Schalter", open Monday to Thursday and Friday morning, for HZL and GRUSI; asks for signing authority. */
  desk: TestDesk;
  lead: TestStaff;
  caseworkers: TestStaff[];
};

export type TestCooperation = {
  id: string;
  systemScope: Scope<SystemActor>;
  municipalities: TestMunicipality[];
  /** By name, e.g. `at('Welver')`; throws for a name that is not there. */
  at(name: string): TestMunicipality;
  /** By name, e.g. `person('Jana Brandt')`; throws for a name that is not there. */
  person(name: string): TestStaff;
};

export type MunicipalityPlan = {
  name: string;
  ags: string;
  lead: string;
  caseworkers: readonly { name: string; level?: Level }[];
};

const DEFAULT_MUNICIPALITIES: readonly MunicipalityPlan[] = [
  {
    name: 'Lippetal',
    ags: '05974024',
    lead: 'Petra Vogt',
    caseworkers: [{ name: 'Jana Brandt' }, { name: 'Tobias Krüger' }],
  },
  {
    name: 'Welver',
    ags: '05974048',
    lead: 'Sabine Ostermann',
    caseworkers: [{ name: 'Murat Aydin' }, { name: 'Lena Hoffmeister' }],
  },
  {
    name: 'Möhnesee',
    ags: '05974032',
    lead: 'Heinz Wiemer',
    caseworkers: [
      { name: 'Olga Petrova' },
      { name: 'Stefan Lüke' },
      { name: 'Nele Schuster', level: 'junior' },
    ],
  },
];

let counter = 0;

/** Ids in the order of making, so that "ties by id" reads as "who was made first". */
const nextId = (): string => {
  counter += 1;
  return `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
};

/** Monday to Thursday all day, Friday morning. */
const USUAL_HALVES: readonly { weekday: number; half: Half }[] = [1, 2, 3, 4, 5].flatMap((weekday) =>
  (weekday === 5 ? (['morning'] as const) : (['morning', 'afternoon'] as const)).map((half) => ({
    weekday,
    half,
  })),
);

/**
 * A cooperation of municipalities with a desk, a team lead and caseworkers each. By default every caseworker
 * is seconded to every other municipality (Monday to Friday, two half-days a week), may sign everywhere, and
 * agreements for all areas are effective. Leads have no competence; the second caseworker is their deputy.
 * Nobody is on duty and nobody is absent until a test says so. Nele Schuster is a junior whose mentor is
 * Murat Aydin. The first lead is administrator as well.
 */
export const aCooperation = async (
  db: Db,
  options: {
    municipalities?: readonly MunicipalityPlan[];
    secondments?: 'everyone_everywhere' | 'none';
    weeklyHalfDays?: number;
    agreements?: 'all_areas' | 'none';
    authorities?: 'everyone_everywhere' | 'none';
    settings?: unknown;
  } = {},
): Promise<TestCooperation> => {
  const id = newId(NOW);
  await db
    .insertInto('cooperation')
    .values({ id, name: 'Verbund im Test', settings: JSON.stringify(options.settings ?? {}) })
    .execute();
  await db
    .insertInto('subjectArea')
    .values(
      AREAS.map(([code, nameDe, nameEn, crossCutting]) => ({
        cooperationId: id,
        code,
        nameDe,
        nameEn,
        crossCutting,
      })),
    )
    .execute();

  const municipalities: TestMunicipality[] = [];
  const cooperation: TestCooperation = {
    id,
    systemScope: mintSystemScope(id),
    municipalities,
    at: (name) => found(municipalities, name),
    person: (name) =>
      found(
        municipalities.flatMap((municipality) => [municipality.lead, ...municipality.caseworkers]),
        name,
      ),
  };
  for (const plan of options.municipalities ?? DEFAULT_MUNICIPALITIES) {
    municipalities.push(await aMunicipality(db, cooperation, plan, municipalities.length === 0));
  }

  const elsewhere = municipalities.flatMap((home) =>
    home.caseworkers.flatMap((of) =>
      municipalities.filter((host) => host !== home).map((host) => ({ of, to: host })),
    ),
  );
  if (options.secondments !== 'none') {
    for (const { of, to } of elsewhere) {
      await aSecondment(db, cooperation, { of, to, weeklyHalfDays: options.weeklyHalfDays ?? 2 });
    }
  }
  if (options.agreements !== 'none') {
    for (const [area] of AREAS) await anAgreement(db, cooperation, { area, between: municipalities });
  }
  if (options.authorities !== 'none') {
    for (const of of municipalities.flatMap((home) => home.caseworkers)) {
      for (const at of municipalities) {
        for (const area of DESK_AREAS) await anAuthority(db, cooperation, { of, at, area });
      }
    }
  }
  const people = new Map(municipalities.flatMap((home) => home.caseworkers).map((one) => [one.name, one]));
  const [junior, senior] = [people.get('Nele Schuster'), people.get('Murat Aydin')];
  if (junior && senior) await aMentorPair(db, cooperation, { junior, senior });
  return cooperation;
};

const found = <T extends { name: string }>(all: readonly T[], name: string): T => {
  const match = all.find((one) => one.name === name);
  if (!match) throw new Error(`${name} is not in this cooperation.`);
  return match;
};

const aMunicipality = async (
  db: Db,
  cooperation: TestCooperation,
  plan: MunicipalityPlan,
  isFirst: boolean,
): Promise<TestMunicipality> => {
  // Tenants are shared by all cooperations, so their ids must not repeat in a database that is kept.
  const place = { id: nextId(), name: plan.name, ags: plan.ags, tenantId: newId(NOW) };
  await db.insertInto('tenant').values({ tenantId: place.tenantId, cooperationId: cooperation.id }).execute();
  await db
    .insertInto('municipality')
    .values({
      cooperationId: cooperation.id,
      id: place.id,
      ags: plan.ags,
      name: plan.name,
      joinedOn: plainDate(EARLY),
      leftOn: null,
    })
    .execute();
  const desk = await aDesk(db, cooperation, { at: place, name: 'Schalter' });
  const caseworkers: TestStaff[] = [];
  for (const { name, level = 'senior' } of plan.caseworkers) {
    const competences = Object.fromEntries(DESK_AREAS.map((area) => [area, level]));
    caseworkers.push(await aStaffMember(db, cooperation, { name, at: place, competences, desk }));
  }
  const lead = await aStaffMember(db, cooperation, {
    name: plan.lead,
    at: place,
    roles: isFirst ? ['team_lead', 'administrator'] : ['team_lead'],
    competences: {},
    deputy: caseworkers[1] ?? null,
  });
  return { ...place, desk, lead, caseworkers };
};

type Place = Pick<TestMunicipality, 'id' | 'tenantId'>;

/** Works Monday to Thursday and Friday morning and is senior in HZL and GRUSI unless the test says otherwise. */
export const aStaffMember = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    name: string;
    at: Place;
    roles?: Role[];
    competences?: Readonly<Record<string, Level>>;
    works?: readonly { weekday: number; half: Half }[];
    desk?: TestDesk;
    deputy?: TestStaff | null;
    activeFrom?: string;
    /** The first day she no longer belongs to the office. */
    activeUntil?: string | null;
  },
): Promise<TestStaff> => {
  const roles: Role[] = spec.roles ?? ['caseworker'];
  const person = {
    id: nextId(),
    name: spec.name,
    municipalityId: spec.at.id,
    tenantId: spec.at.tenantId,
    objectId: nextId(),
    roles,
  };
  await db
    .insertInto('staff')
    .values({
      cooperationId: cooperation.id,
      id: person.id,
      municipalityId: person.municipalityId,
      tenantId: person.tenantId,
      objectId: person.objectId,
      displayName: person.name,
      roles,
      deputyStaffId: spec.deputy?.id ?? null,
      activeFrom: plainDate(spec.activeFrom ?? EARLY),
      activeUntil: dayOrNull(spec.activeUntil),
    })
    .execute();
  const works = spec.works ?? USUAL_HALVES;
  if (works.length > 0) {
    await db
      .insertInto('workingPattern')
      .values(
        works.map(({ weekday, half }) => ({
          cooperationId: cooperation.id,
          staffId: person.id,
          weekday,
          half,
          validFrom: plainDate(EARLY),
          validUntil: null,
        })),
      )
      .execute();
  }
  const competences =
    spec.competences ?? Object.fromEntries(DESK_AREAS.map((area) => [area, 'senior' as const]));
  for (const [area, level] of Object.entries(competences)) {
    await aCompetence(db, cooperation, { of: person, area, level });
  }
  if (spec.desk) {
    await db
      .insertInto('staffDesk')
      .values({ cooperationId: cooperation.id, staffId: person.id, deskId: spec.desk.id })
      .execute();
  }
  return {
    ...person,
    scope: mintStaffScope(cooperation.id, {
      staffId: person.id,
      municipalityId: person.municipalityId,
      roles,
    }),
  };
};

export const aCompetence = async (
  db: Db,
  cooperation: TestCooperation,
  spec: { of: { id: string }; area: string; level: Level; from?: string; until?: string | null },
): Promise<void> => {
  await db
    .insertInto('competence')
    .values({
      cooperationId: cooperation.id,
      staffId: spec.of.id,
      areaCode: spec.area,
      level: spec.level,
      validFrom: plainDate(spec.from ?? EARLY),
      validUntil: dayOrNull(spec.until),
    })
    .execute();
};

export const aMentorPair = async (
  db: Db,
  cooperation: TestCooperation,
  spec: { junior: TestStaff; senior: TestStaff },
): Promise<void> => {
  await db
    .insertInto('mentorPair')
    .values({ cooperationId: cooperation.id, juniorStaffId: spec.junior.id, seniorStaffId: spec.senior.id })
    .execute();
};

/** Open Monday to Thursday, and Friday morning; asks for HZL and GRUSI and for signing authority. */
export const aDesk = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    at: Pick<TestMunicipality, 'id'>;
    name: string;
    kind?: 'counter' | 'phone' | 'back_office';
    needsAuthority?: boolean;
    /** Area and the level it asks for. */
    areas?: Readonly<Record<string, Level>>;
    open?: readonly { weekday: number; half: Half }[];
  },
): Promise<TestDesk> => {
  const areas = spec.areas ?? Object.fromEntries(DESK_AREAS.map((area) => [area, 'junior' as const]));
  const desk = { id: nextId(), name: spec.name, municipalityId: spec.at.id, areaCodes: Object.keys(areas) };
  await db
    .insertInto('desk')
    .values({
      cooperationId: cooperation.id,
      id: desk.id,
      municipalityId: desk.municipalityId,
      name: desk.name,
      kind: spec.kind ?? 'counter',
      needsAuthority: spec.needsAuthority ?? true,
    })
    .execute();
  await db
    .insertInto('deskArea')
    .values(
      Object.entries(areas).map(([areaCode, minLevel]) => ({
        cooperationId: cooperation.id,
        deskId: desk.id,
        areaCode,
        minLevel,
      })),
    )
    .execute();
  await db
    .insertInto('openingHours')
    .values(
      (spec.open ?? USUAL_HALVES).map(({ weekday, half }) => ({
        cooperationId: cooperation.id,
        deskId: desk.id,
        weekday,
        half,
        ...HOURS[half],
        validFrom: plainDate(EARLY),
        validUntil: null,
      })),
    )
    .execute();
  return desk;
};

const HOURS = {
  morning: { opens: Temporal.PlainTime.from('08:00'), closes: Temporal.PlainTime.from('12:30') },
  afternoon: { opens: Temporal.PlainTime.from('13:30'), closes: Temporal.PlainTime.from('16:00') },
} as const;

/** From July 2026 for a year, Monday to Friday, two half-days a week, heard before. */
export const aSecondment = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    to: TestMunicipality;
    from?: string;
    /** The first day it no longer holds. */
    until?: string;
    weekdays?: readonly number[];
    weeklyHalfDays?: number;
    hearingOn?: string | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('secondment')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      hostMunicipalityId: spec.to.id,
      startsOn: plainDate(spec.from ?? '2026-07-01'),
      endsBefore: plainDate(spec.until ?? '2027-07-01'),
      weekdays: [...(spec.weekdays ?? [1, 2, 3, 4, 5])],
      weeklyHalfDays: spec.weeklyHalfDays ?? 2,
      hearingOn: dayOrNull(spec.hearingOn === undefined ? '2026-06-10' : spec.hearingOn),
    })
    .execute();
  return id;
};

/** Mandating, approved and published in March 2026, effective from April 2026 to the end of 2031. */
export const anAgreement = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    area: string;
    between: readonly TestMunicipality[];
    /** `null`: not effective yet, nobody knows when. */
    effectiveFrom?: string | null;
    effectiveUntil?: string | null;
  },
): Promise<string> => {
  const id = nextId();
  const effectiveFrom = spec.effectiveFrom === undefined ? '2026-04-01' : spec.effectiveFrom;
  const effectiveUntil = spec.effectiveUntil === undefined ? '2032-01-01' : spec.effectiveUntil;
  await db
    .insertInto('cooperationAgreement')
    .values({
      cooperationId: cooperation.id,
      id,
      areaCode: spec.area,
      kind: 'mandating',
      approvedOn: effectiveFrom === null ? null : plainDate(effectiveFrom).subtract({ days: 30 }),
      publishedOn: effectiveFrom === null ? null : plainDate(effectiveFrom).subtract({ days: 12 }),
      effectiveFrom: dayOrNull(effectiveFrom),
      effectiveUntil: effectiveFrom === null ? null : dayOrNull(effectiveUntil),
      noticeMonths: 12,
    })
    .execute();
  await db
    .insertInto('agreementParty')
    .values(
      spec.between.map((party) => ({
        cooperationId: cooperation.id,
        agreementId: id,
        municipalityId: party.id,
      })),
    )
    .execute();
  return id;
};

export const anAuthority = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestMunicipality;
    area: string;
    formula?: 'i_a' | 'i_v';
    from?: string;
    until?: string | null;
    revokedAt?: Instant | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('signingAuthority')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      municipalityId: spec.at.id,
      areaCode: spec.area,
      amountLimitCents: null,
      formula: spec.formula ?? 'i_a',
      validFrom: plainDate(spec.from ?? '2026-07-01'),
      validUntil: dayOrNull(spec.until),
      revokedAt: spec.revokedAt ?? null,
    })
    .execute();
  return id;
};

export const anAbsence = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    from: string;
    /** The first day she is back. Default: one day. */
    until?: string;
    dayPart?: DayPart;
    cancelledAt?: Instant | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('absence')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      fromDay: plainDate(spec.from),
      untilDay: spec.until ? plainDate(spec.until) : plainDate(spec.from).add({ days: 1 }),
      dayPart: spec.dayPart ?? 'full',
      cancelledAt: spec.cancelledAt ?? null,
      createdAt: NOW,
    })
    .execute();
  return id;
};

/** A duty of the roster; with `under`, it uses the share of that secondment. */
export const aDuty = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestDesk;
    day: string;
    half: Half;
    state?: DutyState;
    under?: { secondmentId: string; weeklyHalfDays: number; slot: number };
  },
): Promise<string> => {
  const id = nextId();
  const day = plainDate(spec.day);
  await db
    .insertInto('duty')
    .values({
      cooperationId: cooperation.id,
      id,
      deskId: spec.at.id,
      staffId: spec.of.id,
      day,
      half: spec.half,
      origin: 'roster',
      state: spec.state ?? 'planned',
      needId: null,
      seniorStaffId: null,
      ...shareOf(day, spec.under),
      createdAt: NOW,
    })
    .execute();
  return id;
};

const shareOf = (
  day: Temporal.PlainDate,
  under: { secondmentId: string; weeklyHalfDays: number; slot: number } | undefined,
) => ({
  secondmentId: under?.secondmentId ?? null,
  secondmentHalfDays: under?.weeklyHalfDays ?? null,
  shareWeek: under ? weekStart(day) : null,
  shareSlot: under?.slot ?? null,
});

/** An open request with a need for each half-day, as `requestCover` leaves it before anybody is asked. */
export const aCoverRequest = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestDesk;
    halfDays: readonly { day: string; half: Half }[];
    areaCodes?: readonly string[];
    pace?: Pace;
    createdAt?: Instant;
  },
): Promise<{ requestId: string; needIds: string[] }> => {
  const requestId = nextId();
  await db
    .insertInto('coverRequest')
    .values({
      cooperationId: cooperation.id,
      id: requestId,
      forStaffId: spec.of.id,
      requestedByStaffId: spec.of.id,
      municipalityId: spec.at.municipalityId,
      state: 'open',
      note: null,
      withdrawnAt: null,
      createdAt: spec.createdAt ?? NOW,
    })
    .execute();
  const needIds = spec.halfDays.map(() => nextId());
  await db
    .insertInto('coverNeed')
    .values(
      spec.halfDays.map(({ day, half }, index) => ({
        cooperationId: cooperation.id,
        id: needIds[index] ?? nextId(),
        requestId,
        forStaffId: spec.of.id,
        deskId: spec.at.id,
        day: plainDate(day),
        half,
        startsAt: momentAt(plainDate(day), HOURS[half].opens),
        endsAt: momentAt(plainDate(day), HOURS[half].closes),
        areaCodes: [...(spec.areaCodes ?? spec.at.areaCodes)],
        dutyId: null,
        pace: spec.pace ?? ('planned' as const),
        state: 'open' as const,
      })),
    )
    .execute();
  return { requestId, needIds };
};

/** A finished story: somebody was asked for one half-day, accepted it, and the duty stands in the roster. */
export const aCover = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    by: TestStaff;
    of: TestStaff;
    at: TestDesk;
    day: string;
    half: Half;
    askedAt?: Instant;
    under?: { secondmentId: string; weeklyHalfDays: number; slot: number };
  },
): Promise<{ requestId: string; needId: string; offerId: string; dutyId: string }> => {
  const askedAt = spec.askedAt ?? NOW;
  const { requestId, needIds } = await aCoverRequest(db, cooperation, {
    of: spec.of,
    at: spec.at,
    halfDays: [{ day: spec.day, half: spec.half }],
    createdAt: askedAt,
  });
  const needId = needIds[0] ?? '';
  const [offerId, dutyId] = [nextId(), nextId()];
  const owned = { cooperationId: cooperation.id };
  await db.updateTable('coverRequest').set({ state: 'fulfilled' }).where('id', '=', requestId).execute();
  await db.updateTable('coverNeed').set({ state: 'covered' }).where('id', '=', needId).execute();
  await db
    .insertInto('coverOffer')
    .values({ ...owned, id: offerId, requestId, staffId: spec.by.id, reasons: '[]', lastAskedAt: askedAt })
    .execute();
  await db
    .insertInto('coverOfferNeed')
    .values({ ...owned, offerId, needId, state: 'accepted', answerBy: askedAt, answeredAt: askedAt })
    .execute();
  await db
    .insertInto('duty')
    .values({
      ...owned,
      id: dutyId,
      deskId: spec.at.id,
      staffId: spec.by.id,
      day: plainDate(spec.day),
      half: spec.half,
      origin: 'cover',
      state: 'planned',
      needId,
      seniorStaffId: null,
      ...shareOf(plainDate(spec.day), spec.under),
      createdAt: askedAt,
    })
    .execute();
  return { requestId, needId, offerId, dutyId };
};

const dayOrNull = (iso: string | null | undefined): Temporal.PlainDate | null =>
  iso ? plainDate(iso) : null;
