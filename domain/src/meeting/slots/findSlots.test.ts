import { describe, expect, it } from 'vitest';
import { anInvited, anOpenDesk, aWantedSlot, clock, slotFacts } from '../../../testing/slotFacts.ts';
import { instant, plainDate, ZONE } from '../../kernel/time.ts';
import type { InvitedFact, KnownFacts } from './facts.ts';
import { findSlots } from './findSlots.ts';
import type { SlotSearch, WantedSlot } from './types.ts';

const TUESDAY = '2026-12-01';
const NEXT_DAY = '2026-12-02';

type Story = {
  jana?: Partial<InvitedFact>;
  murat?: Partial<InvitedFact>;
  facts?: Partial<KnownFacts>;
  wanted?: Partial<WantedSlot>;
};

/** Jana of Lippetal and Murat of Welver, both required. */
const search = ({ jana, murat, facts, wanted }: Story): SlotSearch =>
  findSlots(
    slotFacts([anInvited('jana', jana), anInvited('murat', { municipalityId: 'welver', ...murat })], facts),
    aWantedSlot(['jana', 'murat'], wanted),
  );

const words = ({ startsAt, endsAt }: SlotSearch['proposals'][number]): string => {
  const [from, to] = [startsAt, endsAt].map((moment) => moment.toZonedDateTimeISO(ZONE));
  const time = (at: typeof from) => at?.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${from?.toPlainDate()} ${time(from)}-${time(to)}`;
};
const times = (found: SlotSearch): string[] => found.proposals.map(words);
const first = (story: Story): string | undefined => times(search(story))[0];
/** Every time of day at which it would fit, asked one by one. */
const fits = (story: Story, at: string): boolean =>
  search({ ...story, wanted: { ...story.wanted, at: clock(at) } }).proposals.length > 0;

const duty = (from: string, until: string, day = TUESDAY) => {
  const minute = (time: string) => clock(time).hour * 60 + clock(time).minute;
  return { day, from: minute(from), until: minute(until) };
};
const moment = (time: string, day = TUESDAY) => instant(`${day}T${time}:00+01:00`);
const onSite = { mode: 'on_site', placeMunicipalityId: 'lippetal' } as const;
const hybrid = { mode: 'hybrid', placeMunicipalityId: 'lippetal' } as const;
const mornings = anInvited('x').works.filter(({ half }) => half === 'morning');

describe('when somebody can come', () => {
  it.each<[string, Story, string, boolean]>([
    ['everybody is free: the working day begins at half past seven', {}, '07:30', true],
    ['before that nobody is asked to come', {}, '07:15', false],
    ['the last hour ends when the working day ends', {}, '16:00', true],
    ['an hour from a quarter past four would end after it', {}, '16:15', false],
    ['Murat works mornings only: eleven is the last hour', { murat: { works: mornings } }, '11:00', true],
    [
      'Murat works mornings only: a quarter past eleven reaches into noon',
      { murat: { works: mornings } },
      '11:15',
      false,
    ],
    [
      'Murat is away: not at ten',
      { murat: { absences: [{ from: TUESDAY, until: NEXT_DAY, dayPart: 'full' }] } },
      '10:00',
      false,
    ],
    [
      'Murat is away in the morning: at two',
      { murat: { absences: [{ from: TUESDAY, until: NEXT_DAY, dayPart: 'morning' }] } },
      '14:00',
      true,
    ],
    [
      'Murat is back that day: at ten',
      { murat: { absences: [{ from: '2026-11-30', until: TUESDAY, dayPart: 'full' }] } },
      '10:00',
      true,
    ],
    [
      'Jana is on duty until half past twelve: not at noon',
      { jana: { duties: [duty('08:00', '12:30')] } },
      '12:00',
      false,
    ],
    [
      'Jana is on duty until half past twelve: right after it',
      { jana: { duties: [duty('08:00', '12:30')] } },
      '12:30',
      true,
    ],
    ['Jana is on duty another day', { jana: { duties: [duty('08:00', '12:30', NEXT_DAY)] } }, '10:00', true],
    [
      'Jana has another meeting at ten',
      { jana: { meetings: [{ from: moment('10:00'), until: moment('11:00'), placeMunicipalityId: null }] } },
      '10:45',
      false,
    ],
    [
      'Jana comes out of another meeting at eleven',
      { jana: { meetings: [{ from: moment('10:00'), until: moment('11:00'), placeMunicipalityId: null }] } },
      '11:00',
      true,
    ],
    [
      'Jana drives back from a meeting in Welver until half past eleven',
      {
        jana: {
          meetings: [{ from: moment('10:00'), until: moment('11:00'), placeMunicipalityId: 'welver' }],
        },
      },
      '11:15',
      false,
    ],
    [
      'her calendar says busy from ten past ten',
      { facts: { busy: new Map([['jana', [{ from: moment('10:10'), until: moment('10:20') }]]]) } },
      '09:15',
      false,
    ],
    [
      'her calendar says busy from ten past ten, an hour before it is free',
      { facts: { busy: new Map([['jana', [{ from: moment('10:10'), until: moment('10:20') }]]]) } },
      '09:10',
      true,
    ],
    [
      'somebody else’s calendar is nobody’s matter',
      { facts: { busy: new Map([['petra', [{ from: moment('07:00'), until: moment('18:00') }]]]) } },
      '10:00',
      true,
    ],
    [
      'Murat works from elsewhere: online he can',
      { murat: { works: anInvited('x').works.map((one) => ({ ...one, remote: true })) } },
      '10:00',
      true,
    ],
    [
      'Murat works from elsewhere: hybrid he can',
      { murat: { works: anInvited('x').works.map((one) => ({ ...one, remote: true })) }, wanted: hybrid },
      '10:00',
      true,
    ],
    [
      'Murat works from elsewhere: to a town hall he does not come',
      { murat: { works: anInvited('x').works.map((one) => ({ ...one, remote: true })) }, wanted: onSite },
      '10:00',
      false,
    ],
    [
      'Murat has left the office',
      { murat: { active: { from: '2020-01-01', until: TUESDAY } } },
      '10:00',
      false,
    ],
  ])('%s', (_, story, at, expected) => {
    expect(fits(story, at)).toBe(expected);
  });
});

describe('travel', () => {
  const busyUntilTen = { murat: { duties: [duty('08:00', '10:00')] } };
  it.each<[string, Story, string, boolean]>([
    [
      'on site Murat needs half an hour from Welver to Lippetal',
      { ...busyUntilTen, wanted: onSite },
      '10:15',
      false,
    ],
    ['half an hour after his duty he is there', { ...busyUntilTen, wanted: onSite }, '10:30', true],
    [
      'as long as somebody entered',
      { ...busyUntilTen, wanted: onSite, facts: { travel: new Map([['lippetal welver', 45]]) } },
      '10:30',
      false,
    ],
    [
      'he has to be back in time as well',
      { murat: { duties: [duty('14:00', '16:00')] }, wanted: onSite },
      '12:45',
      false,
    ],
    ['hybrid he joins from his desk', { ...busyUntilTen, wanted: hybrid }, '10:00', true],
    ['nobody is on the road before the working day', { wanted: onSite }, '07:45', false],
    [
      'Jana, who is at home there, needs no time',
      { jana: { duties: [duty('08:00', '10:00')] }, wanted: onSite },
      '10:00',
      true,
    ],
  ])('%s', (_, story, at, expected) => {
    expect(fits(story, at)).toBe(expected);
  });

  it('is told as a reason, and that nobody has to travel too', () => {
    expect(search({ wanted: onSite }).proposals[0]?.reasons).toContainEqual({
      code: 'short_travel',
      minutes: 30,
    });
    expect(
      search({ murat: { municipalityId: 'lippetal' }, wanted: onSite }).proposals[0]?.reasons,
    ).toContainEqual({
      code: 'no_travel',
    });
    expect(search({}).proposals[0]?.reasons.map(({ code }) => code)).not.toContain('no_travel');
  });
});

describe('which days', () => {
  it('are working days, never a weekend or a public holiday', () => {
    const found = search({
      wanted: {
        windowFrom: plainDate('2026-12-24'),
        windowUntil: plainDate('2026-12-30'),
        at: clock('09:00'),
      },
    });
    expect(times(found)).toEqual([
      '2026-12-24 09:00-10:00',
      '2026-12-28 09:00-10:00',
      '2026-12-29 09:00-10:00',
    ]);
  });

  it('only what is still to come: at a quarter past nine the next start is half past', () => {
    expect(first({ facts: { now: moment('09:15') } })).toBe('2026-12-01 09:30-10:30');
    expect(search({ facts: { now: moment('18:00') } })).toEqual({
      proposals: [],
      blockers: [{ kind: 'window' }],
    });
  });

  it('the days before and after the clocks change keep the wall clock, in March and in October', () => {
    const spring = {
      windowFrom: plainDate('2026-03-27'),
      windowUntil: plainDate('2026-03-31'),
      at: clock('09:00'),
    };
    const autumn = {
      windowFrom: plainDate('2026-10-23'),
      windowUntil: plainDate('2026-10-27'),
      at: clock('09:00'),
    };
    const facts = { now: instant('2026-01-01T00:00:00Z') };
    const starts = (wanted: Partial<WantedSlot>) =>
      search({ wanted, facts }).proposals.map(({ startsAt }) => startsAt.toString());
    expect(starts(spring)).toEqual(['2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z']);
    expect(starts(autumn)).toEqual(['2026-10-23T07:00:00Z', '2026-10-26T08:00:00Z']);
  });

  it('a busy time in UTC lies where the wall clock has it, on both sides of the change', () => {
    const busy = new Map([
      [
        'jana',
        [
          { from: instant('2026-10-23T07:00:00Z'), until: instant('2026-10-23T08:00:00Z') },
          { from: instant('2026-10-26T08:00:00Z'), until: instant('2026-10-26T09:00:00Z') },
        ],
      ],
    ]);
    const wanted = { windowFrom: plainDate('2026-10-23'), windowUntil: plainDate('2026-10-27') };
    const facts = { now: instant('2026-10-01T00:00:00Z'), busy };
    expect(search({ facts, wanted: { ...wanted, at: clock('09:00') } }).blockers).toEqual([
      { kind: 'person', staffId: 'jana', slots: 2 },
    ]);
    expect(times(search({ facts, wanted: { ...wanted, at: clock('10:00') } }))).toHaveLength(2);
  });

  it('a busy time of several days blocks each of them', () => {
    const busy = new Map([
      ['jana', [{ from: moment('12:00', '2026-11-30'), until: moment('12:00', '2026-12-02') }]],
    ]);
    const wanted = { windowFrom: plainDate('2026-11-30'), windowUntil: plainDate('2026-12-04') };
    expect(times(search({ facts: { busy }, wanted: { ...wanted, at: clock('09:00') } }))).toEqual([
      '2026-11-30 09:00-10:00',
      '2026-12-03 09:00-10:00',
    ]);
  });
});

describe('which come first', () => {
  const week = { windowFrom: plainDate('2026-11-30'), windowUntil: plainDate('2026-12-05') };

  it('five days rather than five neighbouring quarters of an hour', () => {
    expect(times(search({ wanted: week }))).toEqual([
      '2026-11-30 07:30-08:30',
      '2026-12-01 07:30-08:30',
      '2026-12-02 07:30-08:30',
      '2026-12-03 07:30-08:30',
      '2026-12-04 07:30-08:30',
    ]);
  });

  it('on a single day times that do not overlap', () => {
    expect(times(search({}))).toEqual([
      '2026-12-01 07:30-08:30',
      '2026-12-01 08:30-09:30',
      '2026-12-01 09:30-10:30',
      '2026-12-01 10:30-11:30',
      '2026-12-01 13:00-14:00',
    ]);
  });

  it('times outside opening hours, so that no counter closes; the fewer desks are open the better', () => {
    const facts = {
      desks: [anOpenDesk(7 * 60, 12 * 60 + 30), anOpenDesk(13 * 60, 15 * 60), anOpenDesk(13 * 60, 18 * 60)],
    };
    const found = search({ facts });
    expect(times(found)[0]).toBe('2026-12-01 07:30-08:30');
    const afternoon = search({
      facts: { desks: [anOpenDesk(7 * 60, 13 * 60), anOpenDesk(13 * 60, 15 * 60)] },
    });
    expect(times(afternoon)[0]).toBe('2026-12-01 15:00-16:00');
    expect(afternoon.proposals[0]?.reasons).toContainEqual({ code: 'outside_opening_hours' });
    expect(afternoon.proposals.at(-1)?.reasons).toContainEqual({ code: 'during_opening_hours', desks: 1 });
  });

  it('a desk that is closed that day counts as closed', () => {
    const closed = { ...anOpenDesk(7 * 60, 15 * 60), closedOn: new Set([TUESDAY]) };
    expect(first({ facts: { desks: [closed] } })).toBe('2026-12-01 07:30-08:30');
  });

  it('more people before more comfort: everybody after duty rather than one less before it', () => {
    const found = findSlots(
      slotFacts([anInvited('jana'), anInvited('olga', { duties: [duty('07:00', '15:00')] })], {
        desks: [anOpenDesk(15 * 60, 18 * 60)],
      }),
      aWantedSlot(['jana'], {
        participants: [
          { staffId: 'jana', required: true },
          { staffId: 'olga', required: false },
        ],
      }),
    );
    expect(times(found)[0]).toBe('2026-12-01 15:00-16:00');
    expect(found.proposals[0]).toMatchObject({ reasons: [{ code: 'everybody_can' }, {}], cannot: [] });
    expect(found.proposals.at(-1)).toMatchObject({
      reasons: [{ code: 'required_can', optionalMissing: 1 }, {}],
      cannot: ['olga'],
    });
  });

  it('of as many people those of more municipalities', () => {
    const found = findSlots(
      slotFacts([
        anInvited('a', { duties: [duty('07:30', '12:00')] }),
        anInvited('b'),
        anInvited('c', { municipalityId: 'welver', duties: [duty('12:00', '17:00')] }),
      ]),
      aWantedSlot([], {
        minShare: 0,
        participants: ['a', 'b', 'c'].map((staffId) => ({ staffId, required: false })),
      }),
    );
    expect(found.proposals[0]).toMatchObject({
      cannot: ['a'],
      reasons: [{}, { code: 'municipalities_can', can: 2, of: 2 }, {}],
    });
    expect(found.proposals.at(-1)?.cannot).toEqual(['c']);
  });

  it('of as many municipalities those with the shorter ways', () => {
    const facts = slotFacts(
      [
        anInvited('a'),
        anInvited('near', { municipalityId: 'welver', duties: [duty('07:30', '12:00')] }),
        anInvited('far', { municipalityId: 'moehnesee', duties: [duty('12:00', '17:00')] }),
      ],
      {
        travel: new Map([
          ['lippetal welver', 10],
          ['lippetal moehnesee', 40],
        ]),
      },
    );
    const found = findSlots(
      facts,
      aWantedSlot(['a'], {
        ...hybrid,
        participants: ['a', 'near', 'far'].map((staffId) => ({ staffId, required: staffId === 'a' })),
      }),
    );
    expect(found.proposals[0]).toMatchObject({ cannot: ['far'] });
    expect(found.proposals[0]?.reasons).toContainEqual({ code: 'short_travel', minutes: 10 });
  });

  it('lunch only when nothing else is left', () => {
    const onlyNoon = { duties: [duty('07:30', '12:00'), duty('13:00', '17:00')] };
    expect(times(search({ jana: onlyNoon }))).toEqual(['2026-12-01 12:00-13:00']);
    const alsoFour = { duties: [duty('07:30', '12:00'), duty('13:00', '16:00')] };
    expect(times(search({ jana: alsoFour }))).toEqual(['2026-12-01 16:00-17:00']);
    expect(first({ wanted: { durationMinutes: 360 } })).toBe('2026-12-01 07:30-13:30');
  });
});

describe('when nothing fits', () => {
  it('names whom it fails on, the one most in the way first, and never why', () => {
    const found = search({
      jana: { absences: [{ from: TUESDAY, until: NEXT_DAY, dayPart: 'full' }] },
      murat: { duties: [duty('08:00', '12:00')] },
    });
    expect(found).toEqual({
      proposals: [],
      blockers: [
        { kind: 'person', staffId: 'jana', slots: 35 },
        { kind: 'person', staffId: 'murat', slots: 18 },
      ],
    });
  });

  it('names the municipalities when too few of them can come', () => {
    const away = { absences: [{ from: TUESDAY, until: NEXT_DAY, dayPart: 'full' as const }] };
    const found = findSlots(
      slotFacts([
        anInvited('jana'),
        anInvited('murat', { municipalityId: 'welver', ...away }),
        anInvited('lena', { municipalityId: 'welver', ...away }),
        anInvited('olga', { municipalityId: 'moehnesee', ...away }),
      ]),
      aWantedSlot(['jana'], {
        minShare: 50,
        participants: ['jana', 'murat', 'lena', 'olga'].map((staffId) => ({
          staffId,
          required: staffId === 'jana',
        })),
      }),
    );
    expect(found.blockers).toEqual([
      { kind: 'municipality', municipalityId: 'moehnesee', slots: 35 },
      { kind: 'municipality', municipalityId: 'welver', slots: 35 },
    ]);
  });

  it('exactly the share asked for is enough', () => {
    const away = { absences: [{ from: TUESDAY, until: NEXT_DAY, dayPart: 'full' as const }] };
    const people = [anInvited('jana'), anInvited('murat', { municipalityId: 'welver', ...away })];
    const participants = [
      { staffId: 'jana', required: true },
      { staffId: 'murat', required: false },
    ];
    const found = (minShare: number) =>
      findSlots(slotFacts(people), aWantedSlot([], { participants, minShare })).proposals.length;
    expect([found(50), found(51)]).toEqual([5, 0]);
  });

  it('says that the window holds no time when it holds none', () => {
    const weekend = { windowFrom: plainDate('2026-12-05'), windowUntil: plainDate('2026-12-07') };
    expect(search({ wanted: weekend }).blockers).toEqual([{ kind: 'window' }]);
    expect(search({ wanted: { durationMinutes: 600 } }).blockers).toEqual([{ kind: 'window' }]);
    expect(search({ wanted: { at: clock('20:00') } }).blockers).toEqual([{ kind: 'window' }]);
  });

  it('asks for nobody it knows nothing of', () => {
    expect(() => findSlots(slotFacts([]), aWantedSlot(['nobody']))).toThrow('Nothing is known of nobody');
  });
});
