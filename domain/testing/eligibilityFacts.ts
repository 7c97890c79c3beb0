/** Facts for judgements without a database. By default Jana of Lippetal is to be covered on Monday morning. */
import type { EligibilityFacts, PersonFacts } from '../src/cover/eligibility/facts.ts';
import type { CoverNeed } from '../src/cover/types.ts';
import { instant, plainDate } from '../src/kernel/time.ts';

export const MONDAY = '2026-11-30';

/** Monday morning, 30 November 2026, at the desk in Lippetal, for HZL; asks for signing authority. */
export const aNeed = (changes: Partial<CoverNeed> = {}): CoverNeed => ({
  id: 'need-monday-morning',
  deskId: 'desk-lippetal',
  municipalityId: 'lippetal',
  day: plainDate(MONDAY),
  half: 'morning',
  startsAt: instant('2026-11-30T08:00:00+01:00'),
  endsAt: instant('2026-11-30T12:30:00+01:00'),
  areaCodes: ['HZL'],
  needsAuthority: true,
  forStaffId: 'jana',
  ...changes,
});

/** Murat of Welver meets every condition of {@link aNeed}. */
export const aColleague = (changes: Partial<PersonFacts> = {}): PersonFacts => ({
  id: 'murat',
  name: 'Murat Aydin',
  municipalityId: 'welver',
  active: { from: '2020-01-01', until: null },
  competences: [{ areaCode: 'HZL', level: 'senior', from: '2020-01-01', until: null }],
  secondments: [
    {
      id: 'secondment-1',
      hostMunicipalityId: 'lippetal',
      from: '2026-07-01',
      until: '2027-07-01',
      weekdays: [1, 2, 3],
      weeklyHalfDays: 2,
    },
  ],
  authorities: [
    {
      municipalityId: 'lippetal',
      areaCode: 'HZL',
      formula: 'i_a',
      revoked: false,
      from: '2026-07-01',
      until: null,
    },
  ],
  works: ([1, 2, 3, 4, 5] as const).flatMap((weekday) =>
    (['morning', 'afternoon'] as const).map((half) => ({ weekday, half, from: '2020-01-01', until: null })),
  ),
  absences: [],
  duties: [],
  mentorIds: new Set<string>(),
  coversAt: new Map<string, number>(),
  lastAskedAt: null,
  ...changes,
});

/** An agreement for HZL between all three municipalities; no history, no neighbours. */
export const factsOf = (
  people: readonly PersonFacts[],
  changes: Partial<EligibilityFacts> = {},
): EligibilityFacts => ({
  people: new Map(people.map((person) => [person.id, person])),
  municipalityNames: new Map([
    ['lippetal', 'Lippetal'],
    ['welver', 'Welver'],
    ['moehnesee', 'Möhnesee'],
  ]),
  minLevels: new Map([['desk-lippetal', new Map([['HZL', 'junior' as const]])]]),
  agreements: new Map([
    [
      'HZL',
      [{ parties: new Set(['lippetal', 'welver', 'moehnesee']), from: '2026-04-01', until: '2032-01-01' }],
    ],
  ]),
  balances: new Map(),
  neighbours: new Map(),
  ...changes,
});
