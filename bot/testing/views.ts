/** Views as the queries give them, with defaults that read like a usual Monday. */
import type { HalfDayView, OfferView, RequestView } from '@verbund/domain/cover/types';
import { type Half, type Instant, instant, plainDate } from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';

/** Monday, 23.11.2026, at nine. */
export const NOW: Instant = instant('2026-11-23T09:00:00+01:00');
export const later = (minutes: number): Instant => NOW.add({ minutes });

export const uuid = (n: number): string => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const jana = { staffId: uuid(1), name: 'Jana Brandt', municipalityName: 'Lippetal' };
export const murat = { staffId: uuid(2), name: 'Murat Aydin', municipalityName: 'Welver' };
export const olga = { staffId: uuid(3), name: 'Olga Petrova', municipalityName: 'Möhnesee' };
export const petra = { staffId: uuid(4), name: 'Petra Vogt', municipalityName: 'Lippetal' };

export const areaNames: AreaNames = {
  GRUSI: { de: 'Grundsicherung', en: 'Basic income support' },
  HZL: { de: 'Hilfe zum Lebensunterhalt', en: 'Subsistence assistance' },
  WOG: { de: 'Wohngeld', en: 'Housing benefit' },
};

export const halfDay = (n: number, day: string, half: Half): HalfDayView => ({
  needId: uuid(100 + n),
  day: plainDate(day),
  half,
  deskName: 'Schalter',
  areaCodes: ['GRUSI', 'HZL'],
});

export const mondayMorning = halfDay(1, '2026-11-30', 'morning');
export const mondayAfternoon = halfDay(2, '2026-11-30', 'afternoon');
export const tuesdayMorning = halfDay(3, '2026-12-01', 'morning');

/** The next `count` half-days on working days, from Monday, 30.11.2026. */
export const manyHalfDays = (count: number): HalfDayView[] => {
  const found: HalfDayView[] = [];
  for (let day = plainDate('2026-11-30'); found.length < count; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    for (const half of ['morning', 'afternoon'] as const)
      if (found.length < count) found.push(halfDay(found.length + 1, day.toString(), half));
  }
  return found;
};

type OfferedHalfDay = OfferView['halfDays'][number];

export const offered = (from: HalfDayView, changes: Partial<OfferedHalfDay> = {}): OfferedHalfDay => ({
  ...from,
  state: 'offered',
  answerBy: later(240),
  answeredAt: null,
  takenBy: null,
  stillOpen: true,
  seniorName: null,
  maySign: true,
  ...changes,
});

export const anOffer = (
  halfDays: readonly OfferedHalfDay[],
  changes: Partial<OfferView> = {},
): OfferView => ({
  offerId: uuid(50),
  requestId: uuid(60),
  version: 1,
  recipient: murat,
  covered: { kind: 'person', ...jana },
  note: null,
  merits: [
    { code: 'seconded', lastDay: plainDate('2027-06-30') },
    { code: 'balance', municipalityName: 'Welver', given: 3, taken: 8 },
    { code: 'knows_office', covers: 4 },
  ],
  areaNames,
  requestState: 'open',
  halfDays,
  undoUntil: null,
  ...changes,
});

type NeededHalfDay = RequestView['halfDays'][number];

export const needed = (from: HalfDayView, changes: Partial<NeededHalfDay> = {}): NeededHalfDay => ({
  ...from,
  state: 'open',
  pace: 'planned',
  coveredBy: null,
  ...changes,
});

export const aRequest = (
  halfDays: readonly NeededHalfDay[],
  changes: Partial<RequestView> = {},
): RequestView => ({
  requestId: uuid(60),
  version: 1,
  covered: { kind: 'person', ...jana },
  requestedBy: jana,
  note: null,
  areaNames,
  state: 'open',
  halfDays,
  rounds: [{ pace: 'planned', stage: 'wave', wave: 1, dueAt: later(240) }],
  asked: 3,
  declined: 0,
  undoUntil: null,
  ...changes,
});
