import type { CaseUrgency } from '@verbund/domain/db/tables';
import type { AreaCode } from './areas.ts';
import type { MunicipalityKey } from './municipalities.ts';
import type { PersonKey } from './people.ts';

export type DemoCase = {
  number: number;
  area: AreaCode;
  municipality: MunicipalityKey;
  /** Days before today. */
  received: number;
  /** Days from today; negative: overdue. */
  due: number | null;
  urgency: CaseUrgency;
  owner?: PersonKey;
  /** The lease ran out: it rests. */
  lapsed?: true;
  nextStep?: string;
};

const OFFICES: readonly MunicipalityKey[] = ['lippetal', 'badSassendorf', 'moehnesee', 'welver'];
const AREAS: readonly AreaCode[] = ['WOG', 'GRUSI', 'HZL', 'ASYL', 'HZP', 'BUT', 'BEST'];
const STEPS: readonly (string | undefined)[] = [
  'Kontoauszüge nachfordern',
  undefined,
  'Mietbescheinigung prüfen',
  'Bescheid vorbereiten',
  undefined,
  'Anhörung abwarten',
  'Rückfrage bei der Rentenversicherung',
  undefined,
  'Vorläufig bewilligen',
];

/** A queue as it stands on an ordinary day: most of it normal, some overdue, some pressing. */
const ordinary: readonly DemoCase[] = Array.from({ length: 56 }, (_, index): DemoCase => {
  const nextStep = STEPS[index % STEPS.length];
  return {
    number: 101 + index,
    area: AREAS[(index * 3) % AREAS.length] ?? 'WOG',
    municipality: OFFICES[index % OFFICES.length] ?? 'lippetal',
    received: 3 + ((index * 7) % 40),
    due: index % 6 === 5 ? null : ((index * 5) % 31) - 3,
    urgency: index % 9 === 4 ? 'high' : 'normal',
    ...(nextStep ? { nextStep } : {}),
  };
});

/** Those that belong to somebody, so that there is something to see for everybody. */
const owned: readonly DemoCase[] = [
  {
    number: 77,
    area: 'WOG',
    municipality: 'lippetal',
    received: 12,
    due: 2,
    urgency: 'normal',
    owner: 'jana',
    nextStep: 'Bescheid unterschreiben lassen',
  },
  {
    number: 78,
    area: 'WOG',
    municipality: 'lippetal',
    received: 20,
    due: -1,
    urgency: 'high',
    owner: 'jana',
    nextStep: 'Nachweis der Heizkosten fehlt',
  },
  {
    number: 79,
    area: 'BUT',
    municipality: 'lippetal',
    received: 5,
    due: 12,
    urgency: 'normal',
    owner: 'jana',
    lapsed: true,
  },
  {
    number: 80,
    area: 'WOG',
    municipality: 'badSassendorf',
    received: 8,
    due: 5,
    urgency: 'normal',
    owner: 'deniz',
  },
  {
    number: 81,
    area: 'WOG',
    municipality: 'badSassendorf',
    received: 16,
    due: 0,
    urgency: 'normal',
    owner: 'deniz',
    lapsed: true,
    nextStep: 'Rückruf zugesagt',
  },
];

export const CASES: readonly DemoCase[] = [...owned, ...ordinary];

/** What the owner of one case has offered to somebody: it waits for an answer. */
export const OFFERED = {
  from: 'deniz',
  to: 'svenja',
  number: 80,
  note: 'Bitte vertretungsweise, Unterlagen sind vollständig.',
} as const;
