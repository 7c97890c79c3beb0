import { describe, expect, it } from 'vitest';
import { breachesOf } from './faultyRules.ts';
import type { Story } from './faultyRun.ts';

const chat = (key: string, words = key) => ({ key, to: 'a', way: 'chat' as const, words });
const row = (key: string, state = 'sent') => ({ key, state, attempts: 1, sentBy: 'chat' });
const aStory = (changes: Partial<Story>): Story => ({
  said: [
    { key: 'n1.', to: 'anna', kind: 'cover_offer' },
    { key: 'n2.', to: 'anna', kind: 'cover_offer' },
  ],
  arrivals: [chat('n1.'), chat('n2.')],
  rows: [row('n1.'), row('n2.')],
  kills: 0,
  lostAnswers: new Map(),
  people: ['anna'],
  ...changes,
});

/** Whoever judges the stories has to see what is wrong with one. */
describe('a story is judged', () => {
  it.each<[string, Partial<Story>, string[]]>([
    ['good', {}, []],
    [
      'good when what could not be delivered was given up',
      { arrivals: [chat('n1.')], rows: [row('n1.'), row('n2.', 'given_up')] },
      [],
    ],
    ['bad when something was lost', { arrivals: [chat('n1.')] }, ['n2. was lost.']],
    [
      'bad when something waits for ever',
      { rows: [row('n1.'), row('n2.', 'pending')] },
      ['n2. still waits.'],
    ],
    ['bad when a row is gone', { rows: [row('n1.')] }, ['A notification has vanished.', 'n2. still waits.']],
    [
      'bad when something came twice for no reason',
      { arrivals: [chat('n1.'), chat('n1.'), chat('n2.')] },
      ['n1. came 2 times.'],
    ],
    [
      'good when it came twice for a kill',
      { arrivals: [chat('n1.'), chat('n1.'), chat('n2.')], kills: 1 },
      [],
    ],
    [
      'good when it came twice for an answer that was lost',
      { arrivals: [chat('n1.'), chat('n1.'), chat('n2.')], lostAnswers: new Map([['n1.', 1]]) },
      [],
    ],
    [
      'bad when it came under two names',
      { arrivals: [chat('n1.'), chat('digest:x', '• n1.'), chat('n2.')], kills: 1 },
      ['n1. came under two names.'],
    ],
    [
      'bad when it came in another order',
      { arrivals: [chat('n2.'), chat('n1.')] },
      ['Somebody was told action things in another order.'],
    ],
  ])('%s', (_case, changes, breaches) => {
    expect(breachesOf(aStory(changes))).toEqual(breaches);
  });
});
