import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';

const CLI = fileURLToPath(new URL('verbund.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbund-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verbund = (args: readonly string[], ...lines: unknown[]) => {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input });
};
const answers = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const corpus = file(
  'corpus.json',
  JSON.stringify([
    { id: 'a', text: 'Wie wird ein Pflegegrad nachgewiesen?' },
    { id: 7, text: 'Wer zahlt die Beerdigung?' },
  ]),
);

describe('guard', () => {
  test('names the kind and the place of what it finds, and never the text', () => {
    const text = 'Konto DE89 3704 0044 0532 0130 00 bitte';
    const { stdout } = verbund(['guard'], { id: 1, text }, '', {
      id: 'x',
      text: 'Frist am 3.12.2026, 450 Euro',
    });
    expect(answers(stdout)).toEqual([
      { id: 1, findings: [{ kind: 'iban', start: 6, end: 33 }] },
      { id: 'x', findings: [] },
    ]);
  });

  test('the reason of an absence concerns no citizen', () => {
    const { stdout } = verbund(['guard'], { id: 1, text: 'Ich bin krank, Bandscheibe' });
    expect(answers(stdout)).toEqual([{ id: 1, findings: [] }]);
  });
});

describe('search', () => {
  test('the best of the collection first, with the ids it came with', () => {
    const { stdout } = verbund(['search', '--corpus', corpus], { id: 'q', text: 'Kosten der Bestattung' });
    expect(answers(stdout)).toMatchObject([{ id: 'q', hits: [{ id: 7 }] }]);
  });

  it.each([
    [[], 'Es fehlt die Sammlung'],
    [['--corpus', join(folder, 'none.json')], 'gibt es nicht'],
    [['--corpus', file('text.json', 'kein JSON')], 'ist kein JSON'],
    [['--corpus', file('form.json', '[{"id":"1","text":"a"},{"id":"2"}]')], 'Der 2. Eintrag'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const { status, stderr } = verbund(['search', ...args], { id: 1, text: 'Kosten' });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('route: three areas, the likeliest first', () => {
  const { stdout } = verbund(['route'], { id: 1, text: 'Wer trägt Bestattungskosten nach § 74 SGB XII?' });
  expect(answers(stdout)).toMatchObject([{ id: 1, areas: [{ code: 'BEST' }, {}, {}] }]);
});

describe.each(['guard', 'route'])(
  '%s refuses a line it cannot read, with its number and without its text',
  (command) => {
    it.each([
      ['{"id":"1","text":"Geheim"', 'kein JSON'],
      ['["Geheim"]', 'kein Objekt'],
      ['{"text":"Geheim"}', '„id“ fehlt'],
      ['{"id":"Geheim"}', '„text“ fehlt'],
    ])('%s', (bad, sentence) => {
      const { status, stderr, stdout } = verbund([command], { id: 1, text: 'Kosten' }, bad);
      expect(status).toBe(2);
      expect(stderr).toContain('Zeile 2');
      expect(stderr).toContain(sentence);
      expect(stderr).not.toContain('Geheim');
      expect(stdout.trim().split('\n')).toHaveLength(1);
    });
  },
);
