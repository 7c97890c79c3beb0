import { describe, expect, test } from 'vitest';
import { aColleague, aNeed, factsOf, MONDAY } from '../../../testing/eligibilityFacts.ts';
import { instant, plainDate } from '../../kernel/time.ts';
import type { CoverNeed, Judgement, Merit, Obstacle } from '../types.ts';
import type { EligibilityFacts, PersonFacts } from './facts.ts';
import { judge } from './judge.ts';

type Story = {
  murat?: Partial<PersonFacts>;
  need?: Partial<CoverNeed>;
  others?: PersonFacts[];
  facts?: Partial<EligibilityFacts>;
};

const judgeMurat = ({ murat, need, others = [], facts }: Story): Judgement =>
  judge(aNeed(need), 'murat', factsOf([aColleague(murat), ...others], facts));

const obstaclesOf = (story: Story): readonly Obstacle[] => {
  const judgement = judgeMurat(story);
  return judgement.eligible ? [] : judgement.obstacles;
};

const meritsOf = (story: Story): readonly Merit[] => {
  const judgement = judgeMurat(story);
  return judgement.eligible ? judgement.merits : [];
};

const seconded = aColleague().secondments.map((secondment) => ({ ...secondment }));
const withSecondment = (changes: Partial<PersonFacts['secondments'][number]>): Partial<PersonFacts> => ({
  secondments: seconded.map((secondment) => ({ ...secondment, ...changes })),
});
const withAuthority = (changes: Partial<PersonFacts['authorities'][number]>): Partial<PersonFacts> => ({
  authorities: aColleague().authorities.map((authority) => ({ ...authority, ...changes })),
});
const withCompetence = (changes: Partial<PersonFacts['competences'][number]>): Partial<PersonFacts> => ({
  competences: aColleague().competences.map((competence) => ({ ...competence, ...changes })),
});
const withAgreement = (changes: { from?: string | null; until?: string | null; parties?: Set<string> }) => ({
  agreements: new Map([
    [
      'HZL',
      [{ parties: new Set(['lippetal', 'welver']), from: '2026-04-01', until: '2032-01-01', ...changes }],
    ],
  ]),
});
const underShare = (day: string, week: string, half: 'morning' | 'afternoon' = 'afternoon') => ({
  day,
  half,
  deskName: 'Schalter',
  municipalityName: 'Lippetal',
  share: { secondmentId: 'secondment-1', week },
});
const olga = aColleague({ id: 'olga', name: 'Olga Petrova', municipalityId: 'moehnesee' });

test('Murat of Welver meets every condition and may cover Monday morning in Lippetal', () => {
  expect(judgeMurat({})).toEqual({
    staffId: 'murat',
    eligible: true,
    merits: [
      { code: 'seconded', lastDay: plainDate('2027-06-30') },
      { code: 'competent', areaCode: 'HZL', level: 'senior' },
      { code: 'may_sign', formula: 'i_a' },
      { code: 'balance', municipalityName: 'Welver', given: 0, taken: 0 },
      { code: 'share_left', left: 2, of: 2 },
      { code: 'last_asked', day: null },
    ],
    basis: { secondment: { id: 'secondment-1', weeklyHalfDays: 2 }, seniorStaffId: null },
  });
});

const obstacleStories: [string, Story, Obstacle[]][] = [
  ['nobody covers herself', { need: { forStaffId: 'murat' } }, [{ code: 'is_the_person_covered' }]],
  [
    'he leaves the office that Monday',
    { murat: { active: { from: '2020-01-01', until: MONDAY } } },
    [{ code: 'not_active' }],
  ],
  [
    'he begins the day after',
    { murat: { active: { from: '2026-12-01', until: null } } },
    [{ code: 'not_active' }],
  ],
  [
    'he is absent all day',
    { murat: { absences: [{ from: MONDAY, until: '2026-12-01', dayPart: 'full' }] } },
    [{ code: 'absent' }],
  ],
  [
    'he is absent in the morning',
    { murat: { absences: [{ from: MONDAY, until: '2026-12-01', dayPart: 'morning' }] } },
    [{ code: 'absent' }],
  ],
  [
    'he never works on Mondays',
    { murat: { works: aColleague().works.filter(({ weekday }) => weekday !== 1) } },
    [{ code: 'not_working' }],
  ],
  [
    'his new pattern without Monday mornings begins that day',
    { murat: { works: aColleague().works.map((slot) => ({ ...slot, until: MONDAY })) } },
    [{ code: 'not_working' }],
  ],
  [
    'he is on duty at his own desk',
    {
      murat: {
        duties: [
          { day: MONDAY, half: 'morning', deskName: 'Wohngeld', municipalityName: 'Welver', share: null },
        ],
      },
    },
    [{ code: 'on_duty', deskName: 'Wohngeld', municipalityName: 'Welver' }],
  ],
  [
    'he was never seconded',
    { murat: { secondments: [] } },
    [{ code: 'not_seconded', municipalityName: 'Lippetal' }],
  ],
  [
    'he is seconded to another municipality only',
    { murat: withSecondment({ hostMunicipalityId: 'moehnesee' }) },
    [{ code: 'not_seconded', municipalityName: 'Lippetal' }],
  ],
  [
    'his secondment begins on Tuesday',
    { murat: withSecondment({ from: '2026-12-01' }) },
    [{ code: 'secondment_not_begun', startsOn: plainDate('2026-12-01') }],
  ],
  [
    'his secondment ended on Sunday',
    { murat: withSecondment({ until: MONDAY }) },
    [{ code: 'secondment_ended', lastDay: plainDate('2026-11-29') }],
  ],
  [
    'one secondment is over and the next begins in January: the next one tells more',
    {
      murat: {
        secondments: seconded.flatMap((one) => [
          { ...one, until: '2026-11-01' },
          { ...one, id: 'secondment-2', from: '2027-01-01' },
        ]),
      },
    },
    [{ code: 'secondment_not_begun', startsOn: plainDate('2027-01-01') }],
  ],
  [
    'he is seconded on Tuesdays only',
    { murat: withSecondment({ weekdays: [2] }) },
    [{ code: 'secondment_not_on_weekday', weekday: 1 }],
  ],
  [
    'both half-days of his share are used that week',
    {
      murat: { duties: [underShare('2026-12-01', MONDAY), underShare('2026-12-02', MONDAY)] },
    },
    [{ code: 'share_exhausted', weeklyHalfDays: 2 }],
  ],
  [
    'no agreement for the area names both municipalities',
    { facts: withAgreement({ parties: new Set(['lippetal', 'moehnesee']) }) },
    [{ code: 'agreement_missing', areaCode: 'HZL' }],
  ],
  [
    'the agreement takes effect on Tuesday',
    { facts: withAgreement({ from: '2026-12-01' }) },
    [{ code: 'agreement_not_effective', areaCode: 'HZL', effectiveFrom: plainDate('2026-12-01') }],
  ],
  [
    'nobody knows yet when the agreement takes effect',
    { facts: withAgreement({ from: null, until: null }) },
    [{ code: 'agreement_not_effective', areaCode: 'HZL', effectiveFrom: null }],
  ],
  [
    'the agreement ended on Sunday',
    { facts: withAgreement({ until: MONDAY }) },
    [{ code: 'agreement_ended', areaCode: 'HZL', lastDay: plainDate('2026-11-29') }],
  ],
  [
    'he does not know the area',
    { murat: withCompetence({ areaCode: 'WOG' }) },
    [{ code: 'competence_missing', areaCode: 'HZL' }],
  ],
  [
    'he knew the area until Sunday',
    { murat: withCompetence({ until: MONDAY }) },
    [{ code: 'competence_missing', areaCode: 'HZL' }],
  ],
  [
    'the desk asks for an expert, he is a senior',
    { facts: { minLevels: new Map([['desk-lippetal', new Map([['HZL', 'expert' as const]])]]) } },
    [{ code: 'competence_too_low', areaCode: 'HZL', level: 'senior', needed: 'expert' }],
  ],
  [
    'the desk asks for a senior, and no senior beside him makes up for it',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [olga],
      facts: { minLevels: new Map([['desk-lippetal', new Map([['HZL', 'senior' as const]])]]) },
    },
    [{ code: 'competence_too_low', areaCode: 'HZL', level: 'junior', needed: 'senior' }],
  ],
  [
    'he is a junior, and there is nobody else',
    { murat: withCompetence({ level: 'junior' }) },
    [{ code: 'no_senior_reachable', areaCode: 'HZL' }],
  ],
  [
    'he is a junior, and the only senior is absent that morning',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [{ ...olga, absences: [{ from: MONDAY, until: '2026-12-05', dayPart: 'morning' }] }],
    },
    [{ code: 'no_senior_reachable', areaCode: 'HZL' }],
  ],
  [
    'he is a junior, and the only senior does not work on Mondays',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [{ ...olga, works: olga.works.filter(({ weekday }) => weekday !== 1) }],
    },
    [{ code: 'no_senior_reachable', areaCode: 'HZL' }],
  ],
  [
    'he is a junior, and the only senior has left',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [{ ...olga, active: { from: '2020-01-01', until: '2026-10-01' } }],
    },
    [{ code: 'no_senior_reachable', areaCode: 'HZL' }],
  ],
  [
    'he is a junior, and the only senior is the one to be covered',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [aColleague({ id: 'jana', municipalityId: 'lippetal' })],
    },
    [{ code: 'no_senior_reachable', areaCode: 'HZL' }],
  ],
  [
    'he may not sign in Lippetal',
    { murat: withAuthority({ municipalityId: 'welver' }) },
    [{ code: 'authority_missing', areaCode: 'HZL', municipalityName: 'Lippetal' }],
  ],
  [
    'he may sign from Tuesday',
    { murat: withAuthority({ from: '2026-12-01' }) },
    [{ code: 'authority_missing', areaCode: 'HZL', municipalityName: 'Lippetal' }],
  ],
  [
    'he could sign until Sunday',
    { murat: withAuthority({ until: MONDAY }) },
    [{ code: 'authority_ended', areaCode: 'HZL', lastDay: plainDate('2026-11-29') }],
  ],
  [
    'his authority was revoked',
    { murat: withAuthority({ revoked: true }) },
    [{ code: 'authority_revoked', areaCode: 'HZL' }],
  ],
  [
    'every obstacle is told, in a fixed order',
    {
      need: { forStaffId: 'murat', areaCodes: ['HZL', 'WOG'] },
      murat: {
        active: { from: '2027-01-01', until: null },
        absences: [{ from: MONDAY, until: '2026-12-01', dayPart: 'full' }],
        works: [],
        duties: [
          { day: MONDAY, half: 'morning', deskName: 'Telefon', municipalityName: 'Welver', share: null },
        ],
        secondments: [],
        competences: [{ areaCode: 'HZL', level: 'junior', from: '2020-01-01', until: null }],
        authorities: [],
      },
      facts: { agreements: new Map() },
    },
    [
      { code: 'is_the_person_covered' },
      { code: 'not_active' },
      { code: 'absent' },
      { code: 'not_working' },
      { code: 'on_duty', deskName: 'Telefon', municipalityName: 'Welver' },
      { code: 'not_seconded', municipalityName: 'Lippetal' },
      { code: 'agreement_missing', areaCode: 'HZL' },
      { code: 'agreement_missing', areaCode: 'WOG' },
      { code: 'competence_missing', areaCode: 'WOG' },
      { code: 'no_senior_reachable', areaCode: 'HZL' },
      { code: 'authority_missing', areaCode: 'HZL', municipalityName: 'Lippetal' },
      { code: 'authority_missing', areaCode: 'WOG', municipalityName: 'Lippetal' },
    ],
  ],
];

describe('Murat may not cover when', () => {
  test.each(obstacleStories)('%s', (_sentence, story, obstacles) => {
    expect(obstaclesOf(story)).toEqual(obstacles);
  });
});

const allowedStories: [string, Story][] = [
  [
    'his absence is in the afternoon',
    { murat: { absences: [{ from: MONDAY, until: '2026-12-01', dayPart: 'afternoon' }] } },
  ],
  [
    'his absence ended on Sunday',
    { murat: { absences: [{ from: '2026-11-20', until: MONDAY, dayPart: 'full' }] } },
  ],
  [
    'his duty is in the afternoon and uses half of his share',
    { murat: { duties: [underShare(MONDAY, MONDAY)] } },
  ],
  [
    'his share was used up in the week before',
    { murat: { duties: [underShare('2026-11-23', '2026-11-23'), underShare('2026-11-24', '2026-11-23')] } },
  ],
  ['his secondment begins that day', { murat: withSecondment({ from: MONDAY }) }],
  ['it is the last day of his secondment', { murat: withSecondment({ until: '2026-12-01' }) }],
  ['the agreement takes effect that day', { facts: withAgreement({ from: MONDAY }) }],
  ['the end of the agreement is unknown', { facts: withAgreement({ until: null }) }],
  ['his authority ends after that day', { murat: withAuthority({ until: '2026-12-01' }) }],
  ['the desk needs nobody who signs', { need: { needsAuthority: false }, murat: { authorities: [] } }],
  ['he is an expert', { murat: withCompetence({ level: 'expert' }) }],
  ['he is a junior and Olga can be reached', { murat: withCompetence({ level: 'junior' }), others: [olga] }],
  [
    'he is a junior and Olga, though on duty at her own desk, can be reached',
    {
      murat: withCompetence({ level: 'junior' }),
      others: [
        {
          ...olga,
          duties: [{ day: MONDAY, half: 'morning', deskName: 'S', municipalityName: 'M', share: null }],
        },
      ],
    },
  ],
  [
    'the desk is in his own municipality: neither secondment nor agreement is needed',
    {
      need: { municipalityId: 'welver' },
      murat: { ...withAuthority({ municipalityId: 'welver' }), secondments: [] },
      facts: { agreements: new Map() },
    },
  ],
];

describe('Murat may cover although, or because,', () => {
  test.each(allowedStories)('%s', (_sentence, story) => {
    expect(judgeMurat(story)).toMatchObject({ eligible: true });
  });
});

describe('the senior named beside a junior', () => {
  const junior = { ...withCompetence({ level: 'junior' }) };
  const lena = aColleague({ id: 'zz-lena', name: 'Lena Hoffmeister' });
  const stefan = aColleague({ id: 'aa-stefan', name: 'Stefan Lüke', municipalityId: 'moehnesee' });
  const seniorOf = (story: Story) => {
    const judgement = judgeMurat(story);
    return judgement.eligible ? judgement.basis.seniorStaffId : 'not eligible';
  };

  test('is the mentor, even from another municipality and with a later id', () => {
    const murat = { ...junior, mentorIds: new Set(['olga']) };
    expect(seniorOf({ murat, others: [lena, stefan, olga] })).toBe('olga');
    expect(meritsOf({ murat, others: [lena, olga] })).toContainEqual({
      code: 'with_senior',
      seniorName: 'Olga Petrova',
    });
  });
  test('is one of the own municipality when the mentor is absent', () => {
    const away = { ...olga, absences: [{ from: MONDAY, until: '2026-12-01', dayPart: 'full' as const }] };
    expect(
      seniorOf({ murat: { ...junior, mentorIds: new Set(['olga']) }, others: [away, stefan, lena] }),
    ).toBe('zz-lena');
  });
  test('is the first by id when nobody is closer', () => {
    expect(seniorOf({ murat: junior, others: [olga, stefan] })).toBe('aa-stefan');
  });
  test('has to master every area in which the junior is one', () => {
    const competences = (['HZL', 'WOG'] as const).map((areaCode) => ({
      areaCode,
      level: 'junior' as const,
      from: '2020-01-01',
      until: null,
    }));
    const need = { areaCodes: ['HZL', 'WOG'], needsAuthority: false };
    const facts = {
      agreements: new Map(
        ['HZL', 'WOG'].map((area) => [area, [...withAgreement({}).agreements.values()].flat()]),
      ),
    };
    expect(obstaclesOf({ murat: { competences }, need, facts, others: [olga] })).toEqual([
      { code: 'no_senior_reachable', areaCode: 'HZL' },
      { code: 'no_senior_reachable', areaCode: 'WOG' },
    ]);
    const both = { ...olga, competences: competences.map((one) => ({ ...one, level: 'expert' as const })) };
    expect(seniorOf({ murat: { competences }, need, facts, others: [both, stefan] })).toBe('olga');
  });
});

describe('the basis of a cover', () => {
  test('is the overlapping secondment with the most share left, then the lower id', () => {
    const overlapping = (ids: readonly string[], duties: PersonFacts['duties']) =>
      judgeMurat({
        murat: { secondments: ids.flatMap((id) => seconded.map((one) => ({ ...one, id }))), duties },
      });
    expect(overlapping(['secondment-2', 'secondment-1'], [])).toMatchObject({
      basis: { secondment: { id: 'secondment-1' } },
    });
    expect(overlapping(['secondment-1', 'secondment-2'], [underShare('2026-12-01', MONDAY)])).toMatchObject({
      basis: { secondment: { id: 'secondment-2' } },
    });
  });
  test('is no secondment at home', () => {
    const judgement = judgeMurat({ need: { municipalityId: 'welver', needsAuthority: false } });
    expect(judgement).toMatchObject({ eligible: true, basis: { secondment: null } });
    expect(meritsOf({ need: { municipalityId: 'welver', needsAuthority: false } })[0]).toEqual({
      code: 'home',
    });
  });
});

describe('what speaks for Murat', () => {
  const tuesdayMorning = aNeed({ id: 'tuesday', day: plainDate('2026-12-01') });

  const meritStories: [string, Story, Merit][] = [
    [
      'Welver has given 2 half-days and taken 5',
      { facts: { balances: new Map([['welver', { given: 2, taken: 5 }]]) } },
      { code: 'balance', municipalityName: 'Welver', given: 2, taken: 5 },
    ],
    [
      'he has covered in Lippetal four times',
      {
        murat: {
          coversAt: new Map([
            ['lippetal', 4],
            ['moehnesee', 9],
          ]),
        },
      },
      { code: 'knows_office', covers: 4 },
    ],
    [
      'he could take the open half-day next to it as well',
      {
        facts: {
          neighbours: new Map([
            ['need-monday-morning', [{ need: tuesdayMorning, isOpen: true, coveredByStaffId: null }]],
          ]),
        },
      },
      { code: 'neighbouring', halfDays: 1 },
    ],
    [
      'he covers the half-day next to it already',
      {
        murat: { duties: [{ ...underShare('2026-12-01', MONDAY), half: 'morning' }] },
        facts: {
          neighbours: new Map([
            ['need-monday-morning', [{ need: tuesdayMorning, isOpen: false, coveredByStaffId: 'murat' }]],
          ]),
        },
      },
      { code: 'neighbouring', halfDays: 1 },
    ],
    [
      'one of his two half-days of that week is left',
      { murat: { duties: [underShare('2026-12-02', MONDAY)] } },
      { code: 'share_left', left: 1, of: 2 },
    ],
    [
      'he was last asked in October',
      { murat: { lastAskedAt: instant('2026-10-05T23:30:00+02:00') } },
      { code: 'last_asked', day: plainDate('2026-10-05') },
    ],
    [
      'he may sign in representation',
      { murat: withAuthority({ formula: 'i_v' }) },
      { code: 'may_sign', formula: 'i_v' },
    ],
  ];
  test.each(meritStories)('%s', (_sentence, story, merit) => {
    expect(meritsOf(story)).toContainEqual(merit);
  });

  test('a neighbouring half-day that somebody else covers, or that he could not take, says nothing', () => {
    for (const [neighbour, murat] of [
      [{ need: tuesdayMorning, isOpen: false, coveredByStaffId: 'olga' }, {}],
      [{ need: tuesdayMorning, isOpen: true, coveredByStaffId: null }, withSecondment({ weekdays: [1] })],
    ] as const) {
      const facts = { neighbours: new Map([['need-monday-morning', [neighbour]]]) };
      expect(meritsOf({ murat, facts }).map(({ code }) => code)).not.toContain('neighbouring');
    }
  });
});

test('a half-day that is only planned for him so far counts like a duty', () => {
  const planned = [underShare('2026-12-01', MONDAY), underShare('2026-12-02', MONDAY)];
  expect(obstaclesOf({ murat: { duties: planned } })).toEqual([
    { code: 'share_exhausted', weeklyHalfDays: 2 },
  ]);
});

test('judging somebody the facts do not know is a mistake of the caller', () => {
  expect(() => judge(aNeed(), 'nobody', factsOf([]))).toThrow('The facts say nothing about nobody.');
});
