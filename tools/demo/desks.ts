import type { Level } from '@verbund/domain/db/tables';
import { type Half, isWithin, type PlainDate } from '@verbund/domain/kernel/time';
import type { AreaCode } from './areas.ts';
import { BEGIN, type DemoCalendar, dayInWeek } from './calendar.ts';
import { demoId } from './ids.ts';
import type { MunicipalityKey } from './municipalities.ts';
import type { PersonKey } from './people.ts';

type Hours = {
  weekdays: readonly number[];
  half: Half;
  opens: string;
  closes: string;
  minStaff?: number;
  /** These hours hold until, or from, the Monday two weeks ahead; without it they always hold. */
  phase?: 'until_change' | 'from_change';
};

export type Desk = {
  municipality: MunicipalityKey;
  name: string;
  kind: 'counter' | 'phone' | 'back_office';
  needsAuthority: boolean;
  areas: Partial<Record<AreaCode, Level>>;
  hours: readonly Hours[];
  /** Who is put on duty here, in this order. The first usually works here. */
  crew: readonly PersonKey[];
};

const EVERY_DAY = [1, 2, 3, 4, 5];

const DESKS = {
  bsWohngeld: {
    municipality: 'badSassendorf',
    name: 'Wohngeld',
    kind: 'counter',
    needsAuthority: true,
    areas: { WOG: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:30', closes: '12:00' },
      { weekdays: [2], half: 'afternoon', opens: '14:00', closes: '16:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '17:30' },
    ],
    crew: ['svenja', 'matthias', 'deniz'],
  },
  bsGrundsicherung: {
    municipality: 'badSassendorf',
    name: 'Grundsicherung',
    kind: 'counter',
    needsAuthority: true,
    areas: { GRUSI: 'junior' },
    hours: [
      { weekdays: [1, 2, 4, 5], half: 'morning', opens: '08:30', closes: '12:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '17:30' },
    ],
    crew: ['ulrich', 'katrin'],
  },
  bsAsyl: {
    municipality: 'badSassendorf',
    name: 'Asyl',
    kind: 'counter',
    needsAuthority: true,
    areas: { ASYL: 'junior' },
    hours: [{ weekdays: [1, 2, 3, 4], half: 'morning', opens: '09:00', closes: '12:00' }],
    crew: ['olena'],
  },
  bsTelefon: {
    municipality: 'badSassendorf',
    name: 'Telefon und Empfang',
    kind: 'phone',
    needsAuthority: false,
    areas: { VERF: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:30' },
      { weekdays: [1, 2, 3, 4], half: 'afternoon', opens: '13:30', closes: '16:00' },
    ],
    crew: ['heike'],
  },

  liWohngeld: {
    municipality: 'lippetal',
    name: 'Wohngeld',
    kind: 'counter',
    needsAuthority: true,
    areas: { WOG: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [1], half: 'afternoon', opens: '14:00', closes: '16:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '18:00' },
    ],
    crew: ['jana'],
  },
  liGrundsicherung: {
    municipality: 'lippetal',
    name: 'Grundsicherung',
    kind: 'counter',
    needsAuthority: true,
    areas: { GRUSI: 'junior' },
    hours: [
      // Mondays are crowded: two at the desk.
      { weekdays: [1], half: 'morning', opens: '08:00', closes: '12:00', minStaff: 2 },
      { weekdays: [2, 3, 4, 5], half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [1], half: 'afternoon', opens: '14:00', closes: '16:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '18:00' },
    ],
    crew: ['lars', 'philipp'],
  },
  liAsyl: {
    municipality: 'lippetal',
    name: 'Asyl',
    kind: 'counter',
    needsAuthority: true,
    areas: { ASYL: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '18:00' },
    ],
    crew: ['samira'],
  },
  liTelefon: {
    municipality: 'lippetal',
    name: 'Telefon und Empfang',
    kind: 'phone',
    needsAuthority: false,
    areas: { VERF: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:30' },
      { weekdays: [1, 4], half: 'afternoon', opens: '14:00', closes: '16:00' },
    ],
    crew: ['petra', 'philipp'],
  },

  moWohngeld: {
    municipality: 'moehnesee',
    name: 'Wohngeld',
    kind: 'counter',
    needsAuthority: true,
    areas: { WOG: 'junior' },
    hours: [
      { weekdays: [1, 2, 4, 5], half: 'morning', opens: '08:30', closes: '12:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '17:00' },
    ],
    crew: ['agnieszka'],
  },
  moGrundsicherung: {
    municipality: 'moehnesee',
    name: 'Grundsicherung',
    kind: 'counter',
    needsAuthority: true,
    areas: { GRUSI: 'senior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:30', closes: '12:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '17:00' },
    ],
    crew: ['joerg'],
  },
  moTelefon: {
    municipality: 'moehnesee',
    name: 'Telefon und Empfang',
    kind: 'phone',
    needsAuthority: false,
    areas: { VERF: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [1, 2, 3, 4], half: 'afternoon', opens: '13:30', closes: '16:00' },
    ],
    crew: ['marvin'],
  },

  weWohngeld: {
    municipality: 'welver',
    name: 'Wohngeld',
    kind: 'counter',
    needsAuthority: true,
    areas: { WOG: 'junior' },
    hours: [
      { weekdays: [1, 2, 4, 5], half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '18:00', phase: 'until_change' },
      { weekdays: [4], half: 'afternoon', opens: '14:00', closes: '17:00', phase: 'from_change' },
    ],
    crew: ['nils', 'carola'],
  },
  weGrundsicherung: {
    municipality: 'welver',
    name: 'Grundsicherung und Hilfe zum Lebensunterhalt',
    kind: 'counter',
    needsAuthority: true,
    areas: { GRUSI: 'junior', HZL: 'junior' },
    hours: [
      { weekdays: EVERY_DAY, half: 'morning', opens: '08:00', closes: '12:00' },
      { weekdays: [1], half: 'afternoon', opens: '14:00', closes: '16:00' },
    ],
    crew: ['mai'],
  },
  wePflege: {
    municipality: 'welver',
    name: 'Hilfe zur Pflege',
    kind: 'back_office',
    needsAuthority: true,
    areas: { HZP: 'senior' },
    hours: [{ weekdays: [2, 3, 4], half: 'morning', opens: '08:00', closes: '12:00' }],
    crew: ['hartmut'],
  },
} as const satisfies Record<string, Desk>;

export type DeskKey = keyof typeof DESKS;

export const DESK_KEYS = Object.keys(DESKS) as DeskKey[];

export const desk = (key: DeskKey): Desk => DESKS[key];

export const deskId = (key: DeskKey): string => demoId(`desk ${key}`);

/** A day on which a desk stays closed although its hours say otherwise. */
export const closures = (calendar: DemoCalendar): { desk: DeskKey; day: PlainDate }[] => [
  { desk: 'wePflege', day: dayInWeek(calendar, 1, 3) },
];

export type Opening = {
  desk: DeskKey;
  weekday: number;
  half: Half;
  opens: string;
  closes: string;
  minStaff: number;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
};

/** Every row of opening hours, one per desk, weekday, half and span of validity. */
export const openings = (calendar: DemoCalendar): Opening[] => {
  const change = dayInWeek(calendar, 2, 1);
  return DESK_KEYS.flatMap((key) =>
    desk(key).hours.flatMap((hours) =>
      hours.weekdays.map((weekday) => ({
        desk: key,
        weekday,
        half: hours.half,
        opens: hours.opens,
        closes: hours.closes,
        minStaff: hours.minStaff ?? 1,
        validFrom: hours.phase === 'from_change' ? change : BEGIN,
        validUntil: hours.phase === 'until_change' ? change : null,
      })),
    ),
  );
};

/** The hours in force at a desk on one half-day, or `undefined` when it is closed. */
export const openingAt = (
  all: readonly Opening[],
  key: DeskKey,
  day: PlainDate,
  half: Half,
): Opening | undefined =>
  all.find(
    (opening) =>
      opening.desk === key &&
      opening.weekday === day.dayOfWeek &&
      opening.half === half &&
      isWithin(day, opening.validFrom, opening.validUntil),
  );
