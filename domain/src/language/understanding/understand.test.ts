import { describe, expect, test } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { toExpectation } from './expectation.ts';
import { understand } from './understand.ts';
import { NOW, UTTERANCES } from './understanding.cases.ts';

describe('a message is understood', () => {
  test.each(UTTERANCES.map((utterance) => [utterance.text, utterance] as const))('%s', (_, { now, text, expect: expected }) => {
    expect(toExpectation(understand(text, instant(NOW[now])))).toEqual(expected);
  });
});
