/**
 * Fills a test database with a small cooperation. Everything has a default that works: in `aCooperation(db)`
 * a request by Jana Brandt of Lippetal finds six eligible colleagues. Days are given as ISO text.
 */
import type { Level } from '../src/db/tables.ts';
import type { Db } from '../src/db/types.ts';
import { newId } from '../src/kernel/ids.ts';
import { plainDate } from '../src/kernel/time.ts';
import { mintSystemScope } from '../src/membership/mintScope.ts';
import {
  DESK_AREAS,
  EARLY,
  NOW,
  nextId,
  type TestCooperation,
  type TestMunicipality,
  type TestStaff,
} from './builders/basics.ts';
import { aMentorPair, aStaffMember } from './builders/people.ts';
import { anAgreement, anAuthority, aSecondment } from './builders/rights.ts';
import { aDesk } from './builders/roster.ts';

export {
  NOW,
  type TestCooperation,
  type TestDesk,
  type TestMunicipality,
  type TestStaff,
} from './builders/basics.ts';
export { aCase } from './builders/cases.ts';
export { aCover, aCoverRequest } from './builders/covers.ts';
export { aCompetence, aMentorPair, aStaffMember } from './builders/people.ts';
export { anAgreement, anAuthority, aSecondment } from './builders/rights.ts';
export { aDesk, aDuty, anAbsence } from './builders/roster.ts';

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
    for (const person of municipalities.flatMap((home) => home.caseworkers)) {
      for (const at of municipalities) {
        for (const area of DESK_AREAS) await anAuthority(db, cooperation, { of: person, at, area });
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
