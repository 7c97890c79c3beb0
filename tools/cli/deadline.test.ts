import { plainDate } from '@verbund/domain/kernel/time';
import { describe, expect, it } from 'vitest';
import { answerLine } from './deadline.ts';

const answer = (line: string) => answerLine(line, plainDate('2026-11-24'));

describe('a line for the deadline calculator', () => {
  it('is answered with the deadline and each step with its norm', () => {
    const line = '{"id":"7","posted":"2026-11-03","delivered":null,"instructionCorrect":true}';
    expect(answer(line)).toMatchObject({ id: '7', received: '2026-11-07', objectionEnds: '2026-12-07' });
    expect(JSON.stringify(answer(line))).toContain('§ 37 Abs. 2 SGB X');
  });

  it.each([
    ['{"id":1,"posted":"2026-02-30"}', 1, /posted/],
    ['{"id":1,"posted":null}', 1, /Es fehlt das Datum/],
    ['{"posted":"2026-11-03"}', null, /„id“/],
    ['posted 3.11.', null, /kein JSON/],
    ['[]', null, /kein JSON-Objekt/],
  ])('says what is wrong with %s', (line, id, sentence) => {
    expect(answer(line)).toMatchObject({ id, error: expect.stringMatching(sentence) });
  });
});
