import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstants, instant, Temporal } from '../kernel/time.ts';
import { defaultWishes, nextAudibleMoment, type Wishes, waysToTell, whenToTell } from './telling.ts';
import { NOTIFICATION_KINDS } from './types.ts';
import { urgencyOf } from './urgency.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const usual = defaultWishes({ quietHours: { from: '19:00', until: '07:00' } });
const wishing = (changes: Partial<Wishes>): Wishes => ({ ...usual, ...changes });
const quiet = (from: string, until: string, quietOnFreeDays = false): Wishes =>
  wishing({ quietHours: { from: time(from), until: time(until) }, quietOnFreeDays });

const whenFor = (
  urgency: Parameters<typeof whenToTell>[0],
  wishes: Wishes,
  now: string,
  waited: Parameters<typeof whenToTell>[2] = { held: null, dueAt: instant(now) },
) => {
  const { at, held } = whenToTell(urgency, wishes, waited, instant(now));
  return [at.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString().slice(0, 16), held];
};

describe('what asks for something', () => {
  it.each([
    ['on a Monday morning', '2026-11-23T08:00+01:00', '2026-11-23T08:00', null],
    ['a minute before the quiet hours', '2026-11-23T18:59+01:00', '2026-11-23T18:59', null],
    ['when they begin', '2026-11-23T19:00+01:00', '2026-11-24T07:00', 'quiet'],
    ['at night', '2026-11-24T03:00+01:00', '2026-11-24T07:00', 'quiet'],
    ['when they end', '2026-11-24T07:00+01:00', '2026-11-24T07:00', null],
    ['on Friday evening', '2026-11-27T20:00+01:00', '2026-11-30T07:00', 'quiet'],
    ['on Saturday noon', '2026-11-28T12:00+01:00', '2026-11-30T07:00', 'quiet'],
    ['on Maundy Thursday evening, over Easter', '2026-04-02T19:30+02:00', '2026-04-07T07:00', 'quiet'],
    ['on Christmas Eve, which is a working day', '2026-12-24T10:00+01:00', '2026-12-24T10:00', null],
    ['on Christmas Eve at night', '2026-12-24T22:00+01:00', '2026-12-28T07:00', 'quiet'],
  ])('%s', (_case, now, at, held) => {
    expect(whenFor('action', usual, now)).toEqual([at, held]);
  });

  it('comes at any time to whoever wants no quiet hours', () => {
    const always = wishing({ quietHours: null, quietOnFreeDays: false });
    expect(whenFor('action', always, '2026-11-29T03:00+01:00')).toEqual(['2026-11-29T03:00', null]);
  });

  it('waits over a weekend for whoever wants the weekend only', () => {
    const weekends = wishing({ quietHours: null, quietOnFreeDays: true });
    expect(whenFor('action', weekends, '2026-11-28T09:00+01:00')).toEqual(['2026-11-30T00:00', 'quiet']);
  });

  it('waits for the end of quiet hours in the middle of a day', () => {
    expect(whenFor('action', quiet('12:00', '13:30'), '2026-11-23T12:15+01:00')).toEqual([
      '2026-11-23T13:30',
      'quiet',
    ]);
  });

  it('never waits for a digest', () => {
    const wishes = wishing({ digestAt: time('08:00') });
    expect(whenFor('action', wishes, '2026-11-23T10:00+01:00')).toEqual(['2026-11-23T10:00', null]);
  });
});

describe('what is urgent', () => {
  it('breaks through quiet hours, weekends and digests', () => {
    const wishes = wishing({ digestAt: time('08:00') });
    expect(whenFor('urgent', wishes, '2026-11-29T03:00+01:00')).toEqual(['2026-11-29T03:00', null]);
  });
});

describe('news', () => {
  const wishes = wishing({ digestAt: time('08:00') });

  it.each([
    ['before today’s digest', '2026-11-23T07:59+01:00', '2026-11-23T08:00'],
    ['at its very minute, for the next one', '2026-11-23T08:00+01:00', '2026-11-24T08:00'],
    ['after it', '2026-11-23T10:00+01:00', '2026-11-24T08:00'],
    ['on Friday, for Monday', '2026-11-27T10:00+01:00', '2026-11-30T08:00'],
    ['on Saturday, for Monday', '2026-11-28T03:00+01:00', '2026-11-30T08:00'],
    ['before Corpus Christi, for the day after', '2026-06-03T10:00+02:00', '2026-06-05T08:00'],
  ])('waits for the digest: %s', (_case, now, at) => {
    expect(whenFor('news', wishes, now)).toEqual([at, 'digest']);
  });

  it('comes like anything else to whoever wants no digest', () => {
    expect(whenFor('news', usual, '2026-11-23T10:00+01:00')).toEqual(['2026-11-23T10:00', null]);
    expect(whenFor('news', usual, '2026-11-23T22:00+01:00')).toEqual(['2026-11-24T07:00', 'quiet']);
  });

  const due = (text: string) => ({ held: 'digest' as const, dueAt: instant(text) });

  it('goes out with the digest once its time has come', () => {
    expect(whenFor('news', wishes, '2026-11-23T08:00:03+01:00', due('2026-11-23T08:00:00+01:00'))).toEqual([
      '2026-11-23T08:00',
      'digest',
    ]);
  });

  it('goes out although the quiet hours are not over: she has named the time', () => {
    const early = wishing({ digestAt: time('06:00') });
    expect(whenFor('news', early, '2026-11-23T06:00+01:00', due('2026-11-23T06:00+01:00'))).toEqual([
      '2026-11-23T06:00',
      'digest',
    ]);
  });

  it('goes out late the same day, but not at night', () => {
    const missed = due('2026-11-23T08:00+01:00');
    expect(whenFor('news', wishes, '2026-11-23T15:00+01:00', missed)).toEqual(['2026-11-23T15:00', 'digest']);
    expect(whenFor('news', wishes, '2026-11-23T23:00+01:00', missed)).toEqual(['2026-11-24T08:00', 'digest']);
  });
});

describe('when the clocks change', () => {
  it.each([
    // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00.
    [
      'an end in the missing hour is the moment after it',
      '22:00',
      '02:30',
      '2026-03-29T00:30Z',
      '2026-03-29T03:30',
    ],
    [
      'quiet hours over the missing hour end by the clock',
      '22:00',
      '07:00',
      '2026-03-28T23:00Z',
      '2026-03-29T07:00',
    ],
    [
      'quiet hours over the doubled hour end by the clock',
      '22:00',
      '07:00',
      '2026-10-24T22:00Z',
      '2026-10-25T07:00',
    ],
    ['the doubled hour is quiet once', '22:00', '02:30', '2026-10-25T01:10Z', '2026-10-25T02:10'],
  ])('%s', (_case, from, until, now, at) => {
    expect(whenFor('action', quiet(from, until), now)[0]).toBe(at);
  });

  it('a digest keeps its time of the clock', () => {
    const wishes = wishing({ digestAt: time('08:00') });
    expect(whenFor('news', wishes, '2026-03-27T12:00Z')).toEqual(['2026-03-30T08:00', 'digest']);
    expect(whenFor('news', wishes, '2026-10-23T12:00Z')).toEqual(['2026-10-26T08:00', 'digest']);
  });
});

describe('the next audible moment', () => {
  const minutes = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minute) => time('00:00').add({ minutes: minute }));
  const wishesOf = fc
    .record({ from: minutes, until: minutes, free: fc.boolean() })
    .filter(({ from, until }) => !from.equals(until))
    .map(({ from, until, free }) => wishing({ quietHours: { from, until }, quietOnFreeDays: free }));
  const moments = fc
    .integer({ min: 0, max: 3 * 366 * 24 * 60 })
    .map((minute) => instant('2026-01-01T00:00Z').add({ minutes: minute }));

  it('is not before now, is audible itself, and comes within two weeks', () => {
    fc.assert(
      fc.property(wishesOf, moments, (wishes, now) => {
        const at = nextAudibleMoment(wishes, now);
        expect(compareInstants(at, now)).toBeGreaterThanOrEqual(0);
        expect(nextAudibleMoment(wishes, at)).toEqual(at);
        expect(compareInstants(at, now.add({ hours: 14 * 24 }))).toBeLessThan(0);
      }),
    );
  });
});

describe('the ways that are tried', () => {
  const all = ['chat', 'activity', 'mail'] as const;
  it.each([
    ['news, as she wishes', 'mail', 'news', false, all, ['mail', 'chat']],
    [
      'news in the activity feed, then in the chat, then by mail',
      'activity',
      'news',
      false,
      all,
      ['activity', 'chat', 'mail'],
    ],
    ['what is answered on its card, in the chat', 'mail', 'action', true, all, ['chat', 'mail']],
    ['what is urgent, in the chat', 'mail', 'urgent', false, all, ['chat', 'mail']],
    ['without a chat, by mail', 'chat', 'action', true, ['mail'], ['mail']],
    ['the activity feed is nobody’s substitute', 'chat', 'news', false, ['activity', 'mail'], ['mail']],
    ['with nothing, by nothing', 'chat', 'news', false, [], []],
  ] as const)('%s', (_case, channel, urgency, asks, there, ways) => {
    expect(waysToTell({ channel }, { urgency, asks }, there)).toEqual(ways);
  });
});

describe('how long a kind can wait', () => {
  it('is said for every kind, and what is marked urgent never waits', () => {
    for (const kind of NOTIFICATION_KINDS) {
      expect(['urgent', 'action', 'news']).toContain(urgencyOf({ kind, urgent: false }));
      expect(urgencyOf({ kind, urgent: true })).toBe('urgent');
    }
  });

  it('of a kind this version does not know is until the end of the quiet hours', () => {
    expect(urgencyOf({ kind: 'something_new', urgent: false })).toBe('action');
  });

  it.each([
    ['case_urgent', 'urgent'],
    ['cover_offer', 'action'],
    ['cover_accepted', 'news'],
  ])('%s is %s', (kind, urgency) => {
    expect(urgencyOf({ kind, urgent: false })).toBe(urgency);
  });
});
