import { describe, expect, test } from 'vitest';
import { InvalidUtteranceLine, understandLines } from './understand.ts';

const lines = async function* (...texts: string[]): AsyncIterable<string> {
  yield* texts;
};
const collect = async (...texts: string[]): Promise<string[]> => {
  const out: string[] = [];
  for await (const line of understandLines(lines(...texts))) out.push(line);
  return out;
};
const NOW = '2026-11-23T08:00:00+01:00';

describe('messages are understood line by line', () => {
  test('one answer for each line, with its id', async () => {
    const text = JSON.stringify({ id: 'A1', text: 'Brauche morgen Vertretung im Wohngeld', now: NOW });
    expect(await collect(text, '', JSON.stringify({ id: 2, text: 'Hilfe', now: NOW }))).toEqual([
      '{"id":"A1","intent":"cover.request","ranges":[{"from":"2026-11-24","to":"2026-11-24"}],"dayPart":"full","areas":["WOG"],"urgent":false,"ambiguous":false}',
      '{"id":2,"intent":"help","ranges":[],"dayPart":null,"areas":[],"urgent":false,"ambiguous":false}',
    ]);
  });

  test.each([
    ['{"id":', 'kein JSON'],
    ['[1]', 'kein Objekt'],
    ['{"text":"Hilfe","now":"2026-11-23T08:00:00+01:00"}', '„id“ fehlt'],
    ['{"id":"1","now":"2026-11-23T08:00:00+01:00"}', '„text“ fehlt'],
    ['{"id":"1","text":"Hilfe"}', '„now“ fehlt'],
    ['{"id":"1","text":"Hilfe","now":"2026-11-23"}', '„now“ ist kein Zeitpunkt'],
  ])('the line %s is refused with its number and what is wrong', async (bad, sentence) => {
    const good = JSON.stringify({ id: 1, text: 'Hilfe', now: NOW });
    const failure = await collect(good, bad).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidUtteranceLine);
    expect(failure).toMatchObject({ line: 2, message: expect.stringContaining(sentence) });
    expect(String(failure)).toContain('Zeile 2');
  });
});
