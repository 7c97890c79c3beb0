import type { Level, Role } from '@verbund/domain/db/tables';
import type { AreaCode } from './areas.ts';
import { demoId } from './ids.ts';
import type { MunicipalityKey } from './municipalities.ts';

/** Weekdays (1 = Monday) worked; `remote` names those of them worked from home. */
type WorkingWeek = {
  mornings: readonly number[];
  afternoons: readonly number[];
  remote?: readonly number[];
};

export type Person = {
  givenName: string;
  surname: string;
  municipality: MunicipalityKey;
  roles: readonly Role[];
  week: WorkingWeek;
  competences: Partial<Record<AreaCode, Level>>;
};

/** Offices close on Friday at noon. */
const FULL_TIME: WorkingWeek = { mornings: [1, 2, 3, 4, 5], afternoons: [1, 2, 3, 4] };
const MORNINGS: WorkingWeek = { mornings: [1, 2, 3, 4, 5], afternoons: [] };

const CASEWORKER = ['caseworker'] as const;
const LEAD = ['caseworker', 'team_lead'] as const;

/** Everybody here is invented. */
const PEOPLE = {
  // Bad Sassendorf
  katrin: {
    givenName: 'Katrin',
    surname: 'Vollmer-Haase',
    municipality: 'badSassendorf',
    roles: ['caseworker', 'team_lead', 'coordination'],
    week: FULL_TIME,
    competences: { GRUSI: 'expert', WOG: 'senior', HZL: 'senior', VERF: 'expert', VERM: 'expert' },
  },
  deniz: {
    givenName: 'Deniz',
    surname: 'Karataş',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'senior', BUT: 'senior', VERF: 'senior' },
  },
  svenja: {
    givenName: 'Svenja',
    surname: 'Brüggenolte',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    week: MORNINGS,
    competences: { WOG: 'senior', BUT: 'expert', VERF: 'junior' },
  },
  ulrich: {
    givenName: 'Ulrich',
    surname: 'Spiekerhoff',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { GRUSI: 'expert', HZL: 'senior', VERM: 'expert', VERF: 'senior' },
  },
  olena: {
    givenName: 'Olena',
    surname: 'Tkatschuk',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    week: { mornings: [1, 2, 3, 4], afternoons: [1, 2, 4] },
    competences: { ASYL: 'senior', VERF: 'senior' },
  },
  heike: {
    givenName: 'Heike',
    surname: 'Nöllenkamp',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { VERF: 'senior', BUT: 'junior' },
  },
  matthias: {
    givenName: 'Matthias',
    surname: 'Berenskötter',
    municipality: 'badSassendorf',
    roles: CASEWORKER,
    // No Wednesdays.
    week: { mornings: [1, 2, 4, 5], afternoons: [1, 2, 4] },
    competences: { GRUSI: 'senior', WOG: 'senior', BEST: 'senior', VERF: 'senior' },
  },

  // Lippetal
  annegret: {
    givenName: 'Annegret',
    surname: 'Westhues-Lake',
    municipality: 'lippetal',
    roles: ['caseworker', 'team_lead', 'coordination'],
    week: FULL_TIME,
    competences: { HZL: 'expert', GRUSI: 'senior', VERF: 'expert', VERM: 'senior' },
  },
  jana: {
    givenName: 'Jana',
    surname: 'Brinkschulte',
    municipality: 'lippetal',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'senior', BUT: 'senior', VERF: 'senior' },
  },
  lars: {
    givenName: 'Lars',
    surname: 'Middelhove',
    municipality: 'lippetal',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { GRUSI: 'senior', HZL: 'senior', VERM: 'senior', VERF: 'senior' },
  },
  samira: {
    givenName: 'Samira',
    surname: 'Haddadi',
    municipality: 'lippetal',
    roles: CASEWORKER,
    week: { mornings: [1, 2, 3, 4, 5], afternoons: [4] },
    competences: { ASYL: 'expert', VERF: 'senior' },
  },
  petra: {
    givenName: 'Petra',
    surname: 'Kuhlbrock',
    municipality: 'lippetal',
    roles: CASEWORKER,
    week: MORNINGS,
    competences: { VERF: 'senior', BUT: 'junior' },
  },
  philipp: {
    givenName: 'Philipp',
    surname: 'Overhagen',
    municipality: 'lippetal',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'junior', GRUSI: 'junior', VERF: 'junior' },
  },

  // Möhnesee
  ludger: {
    givenName: 'Ludger',
    surname: 'Rennekampf',
    municipality: 'moehnesee',
    roles: LEAD,
    week: FULL_TIME,
    competences: { GRUSI: 'senior', WOG: 'senior', HZL: 'senior', VERF: 'senior' },
  },
  agnieszka: {
    givenName: 'Agnieszka',
    surname: 'Wieczorkowska',
    municipality: 'moehnesee',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'expert', BUT: 'senior', VERF: 'senior' },
  },
  leyla: {
    givenName: 'Leyla',
    surname: 'Demirtepe',
    municipality: 'moehnesee',
    roles: CASEWORKER,
    week: { mornings: [1, 2, 3, 4], afternoons: [1, 2, 4] },
    competences: { WOG: 'senior', GRUSI: 'senior', VERM: 'senior', VERF: 'junior' },
  },
  joerg: {
    givenName: 'Jörg',
    surname: 'Piepenstock',
    municipality: 'moehnesee',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { GRUSI: 'expert', HZL: 'expert', BEST: 'senior', VERF: 'senior' },
  },
  marvin: {
    givenName: 'Marvin',
    surname: 'Schulte-Ense',
    municipality: 'moehnesee',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'junior', VERF: 'junior' },
  },
  ruth: {
    givenName: 'Ruth',
    surname: 'Hanewinkler',
    municipality: 'moehnesee',
    roles: ['administrator'],
    week: { mornings: [1, 2, 3, 4, 5], afternoons: [2, 4], remote: [5] },
    competences: {},
  },

  // Welver
  gudrun: {
    givenName: 'Gudrun',
    surname: 'Ostkemper',
    municipality: 'welver',
    roles: ['caseworker', 'team_lead', 'coordination'],
    week: FULL_TIME,
    competences: { WOG: 'senior', GRUSI: 'senior', HZP: 'senior', VERF: 'senior' },
  },
  nils: {
    givenName: 'Nils',
    surname: 'Feldhagen',
    municipality: 'welver',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { WOG: 'senior', BUT: 'senior', VERF: 'senior' },
  },
  mai: {
    givenName: 'Thi Mai',
    surname: 'Nguyen-Böhmer',
    municipality: 'welver',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { GRUSI: 'senior', HZL: 'senior', WOG: 'senior', VERF: 'senior' },
  },
  carola: {
    givenName: 'Carola',
    surname: 'Wippermeier',
    municipality: 'welver',
    roles: CASEWORKER,
    week: { mornings: [1, 2, 3], afternoons: [1, 2] },
    competences: { WOG: 'senior', BUT: 'senior', EGH: 'senior', VERF: 'senior' },
  },
  yusuf: {
    givenName: 'Yusuf',
    surname: 'Özkaya',
    municipality: 'welver',
    roles: CASEWORKER,
    week: FULL_TIME,
    competences: { GRUSI: 'senior', ASYL: 'junior', VERF: 'senior' },
  },
  franziska: {
    givenName: 'Franziska',
    surname: 'Lohmöller',
    municipality: 'welver',
    roles: CASEWORKER,
    week: { mornings: [1, 2, 3, 4, 5], afternoons: [1, 2, 4], remote: [5] },
    competences: { WOG: 'senior', GRUSI: 'senior', HZL: 'junior', VERF: 'senior' },
  },
  hartmut: {
    givenName: 'Hartmut',
    surname: 'Brockhövel',
    municipality: 'welver',
    roles: CASEWORKER,
    week: { mornings: [2, 3, 4], afternoons: [2, 3, 4] },
    competences: { HZP: 'expert', EGH: 'senior', VERF: 'senior' },
  },
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof PEOPLE;

export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[];

export const person = (key: PersonKey): Person => PEOPLE[key];

export const staffId = (key: PersonKey): string => demoId(`staff ${key}`);

/** Of the person's account in her municipality's tenant. */
export const objectId = (key: PersonKey): string => demoId(`object ${key}`);

export const displayName = (key: PersonKey): string => `${PEOPLE[key].givenName} ${PEOPLE[key].surname}`;

/** Who stands in for a lead. */
export const DEPUTIES: Partial<Record<PersonKey, PersonKey>> = {
  katrin: 'ulrich',
  annegret: 'lars',
  ludger: 'leyla',
  gudrun: 'mai',
};

/** Junior first. Pairs cross municipalities. */
export const MENTOR_PAIRS: readonly (readonly [junior: PersonKey, senior: PersonKey])[] = [
  ['philipp', 'deniz'],
  ['philipp', 'lars'],
  ['marvin', 'agnieszka'],
  ['marvin', 'jana'],
  // Absent in the present and the next week: nobody stands beside Yusuf then.
  ['yusuf', 'samira'],
];
