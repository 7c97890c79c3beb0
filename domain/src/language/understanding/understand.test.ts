import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDays, instant } from '../../kernel/time.ts';
import { type Expectation, toExpectation } from './expectation.ts';
import { INTENT_RULES } from './intents/rules.ts';
import { INTENTS } from './types.ts';
import { understand } from './understand.ts';
import { NOW, UTTERANCES } from './understanding.cases.ts';
import { VARIANTS } from './understanding.variants.ts';
import { defaultCatalogue } from './words/areaProfiles.ts';
import { CONCEPT_NAMES, concepts } from './words/concepts.ts';
import { dateWords } from './words/dateWords.ts';

const MONDAY = instant(NOW.monday);

describe('a message is understood', () => {
  test.each([...UTTERANCES, ...VARIANTS].map((utterance) => [utterance.text, utterance] as const))(
    '%s',
    (_, { now, text, expect: expected }) => {
      expect(toExpectation(understand(text, instant(NOW[now])))).toEqual(expected);
    },
  );

  const agreed = readFileSync(join(import.meta.dirname, 'utterances-dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): { id: string; now: string; text: string; expect: Expectation } => JSON.parse(line));
  test.each(agreed.map((utterance) => [`${utterance.id} ${utterance.text}`, utterance] as const))(
    '%s',
    (_, { now, text, expect: expected }) => {
      expect(toExpectation(understand(text, instant(now)))).toEqual(expected);
    },
  );
});

describe('what has to be asked back comes with its readings', () => {
  const questionsOf = (text: string) =>
    understand(text, MONDAY).questions.map(({ reason, text: quoted, candidates }) => ({
      reason,
      quoted,
      candidates: candidates.map(({ from, to }) => (from.equals(to) ? from.toString() : `${from}..${to}`)),
    }));

  test('"nächsten Freitag" is this week’s or next week’s', () => {
    expect(questionsOf('Vertretung am nächsten Freitag')).toEqual([
      { reason: 'two_readings', quoted: 'am nächsten Freitag', candidates: ['2026-11-27', '2026-12-04'] },
    ]);
  });
  test('a day that does not exist', () => {
    expect(questionsOf('Vertretung am 31.11.')).toEqual([
      { reason: 'impossible_date', quoted: 'am 31.11.', candidates: [] },
    ]);
  });
  test('an end before its beginning', () => {
    expect(questionsOf('Vertretung vom 5.12. bis 1.12.')).toMatchObject([{ reason: 'end_before_start' }]);
  });
  test('a weekday that is not the date’s', () => {
    expect(questionsOf('Vertretung am Montag, den 1.12.')).toMatchObject([
      { reason: 'weekday_mismatch', candidates: ['2026-12-01', '2026-11-30'] },
    ]);
  });
  test('no day at all', () => {
    expect(questionsOf('Brauche Vertretung')).toEqual([
      { reason: 'date_missing', quoted: '', candidates: [] },
    ]);
  });
  test('a beginning without an end', () => {
    expect(questionsOf('Vertretung ab Mittwoch')).toMatchObject([
      { reason: 'end_missing', candidates: ['2026-11-25'] },
    ]);
  });
  test('different halves on different days', () => {
    expect(questionsOf('Vertretung Dienstag vormittag, Mittwoch nachmittag')).toMatchObject([
      { reason: 'mixed_day_parts' },
    ]);
  });
});

describe('what the bot needs beside the intent', () => {
  test('the case reference, in capitals', () => {
    expect(understand('ich übernehme so-2026-00077', MONDAY).caseReference).toBe('SO-2026-00077');
  });
  test('the municipality, as the catalogue writes it', () => {
    expect(understand('wer vertritt morgen in moehnesee?', MONDAY).municipality).toBe('Möhnesee');
  });
  test('that the writer will be absent, also when they ask for cover', () => {
    expect(understand('Bin nächste Woche im Urlaub, wer kann übernehmen?', MONDAY).absent).toBe(true);
    expect(understand('Brauche nächste Woche Vertretung', MONDAY).absent).toBe(false);
  });
  test('that the message is about a colleague', () => {
    expect(understand('Meine Kollegin ist heute krank', MONDAY).forSomeoneElse).toBe(true);
    expect(understand('Ich bin heute krank', MONDAY).forSomeoneElse).toBe(false);
  });
  test('the time as spoken, in minutes', () => {
    expect(understand('Vertretung morgen 8:30-11 Uhr', MONDAY).times).toEqual([{ from: 510, to: 660 }]);
  });
});

describe('a cooperation’s own catalogue', () => {
  const catalogue = {
    areas: [
      ...defaultCatalogue.areas.map((area) =>
        area.code === 'WOG' ? { ...area, name: 'Mietbeihilfe' } : area,
      ),
      { code: 'BLIND', name: 'Landesblindengeld', crossCutting: false, names: [], topics: [], statutes: [] },
    ],
    municipalities: ['Neustadt am See'],
  };
  const areasOf = (text: string) => understand(text, MONDAY, catalogue).areas;

  test('an added area is known by its name and its code', () => {
    expect(areasOf('Vertretung morgen für Landesblindengeld')).toEqual(['BLIND']);
    expect(areasOf('Vertretung morgen BLIND')).toEqual(['BLIND']);
  });
  test('a renamed area is known by its new name', () => {
    expect(areasOf('Vertretung morgen für Mietbeihilfe')).toEqual(['WOG']);
  });
  test('its municipalities are known', () => {
    expect(understand('Wer vertritt morgen in Neustadt am See?', MONDAY, catalogue).municipality).toBe(
      'Neustadt am See',
    );
    expect(understand('Wer vertritt morgen in Lippetal?', MONDAY, catalogue).municipality).toBeNull();
  });
});

test('no pattern waits for a word that is always read as a concept', () => {
  const words = INTENT_RULES.flatMap(({ when, unless = [] }) => [...when, ...unless])
    .flatMap((pattern) => pattern.split(' '))
    .flatMap((element) => element.replace(/~$/, '').split('|'));
  expect(words.filter((word) => concepts.has(word) && !CONCEPT_NAMES.has(word))).toEqual([]);
});

describe('whatever is written', () => {
  const vocabulary = [
    ...concepts.keys(),
    ...dateWords.keys(),
    '1.12.',
    '31.',
    'bis',
    '-',
    '24./25.12.',
    '10-12 Uhr',
    'KW 53',
    '§ 24 SGB X',
    ',',
    '?',
  ];
  const sentence = fc
    .array(fc.constantFrom(...vocabulary), { maxLength: 25 })
    .map((words) => words.join(' '));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 200 }),
    sentence,
  );
  const anyMoment = fc
    .integer({
      min: instant('2025-01-01T00:00:00Z').epochMilliseconds,
      max: instant('2032-12-31T00:00:00Z').epochMilliseconds,
    })
    .map((milliseconds) => MONDAY.add({ milliseconds: milliseconds - MONDAY.epochMilliseconds }));

  test('it never throws, its ranges run forwards and do not touch, and a half-day goes with its days', () => {
    fc.assert(
      fc.property(anyText, anyMoment, (text, now) => {
        const { intent, ranges, dayPart, ambiguous, questions } = understand(text, now);
        expect(INTENTS).toContain(intent);
        expect(dayPart === null).toBe(ranges.length === 0);
        expect(ambiguous).toBe(questions.length > 0);
        if (ambiguous) expect(ranges).toEqual([]);
        for (const [index, { from, to }] of ranges.entries()) {
          expect(compareDays(from, to)).toBeLessThanOrEqual(0);
          const next = ranges[index + 1];
          if (next) expect(compareDays(to, next.from)).toBeLessThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['Vertretung letztes Wochenende', 'Besprechung letzten Dienstag', 'standin previous we'])(
    '"%s" lies in the past, and that is said',
    (text) => {
      const { questions } = understand(text, instant(NOW.monday));
      expect(questions.map(({ reason }) => reason)).toEqual(['date_past']);
    },
  );

  test('the same text, moment and catalogue give the same answer', () => {
    fc.assert(
      fc.property(anyText, anyMoment, (text, now) => {
        expect(toExpectation(understand(text, now))).toEqual(toExpectation(understand(text, now)));
      }),
    );
  });

  const written = [...UTTERANCES, ...VARIANTS];
  const answered = (text: string, now: keyof typeof NOW) =>
    toExpectation(understand(text, instant(NOW[now])));

  test('capitals and umlauts spelled out change nothing', () => {
    for (const { now, text, expect: expected } of written) {
      const spelled = text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
      expect(answered(spelled, now), spelled).toEqual(expected);
      expect(answered(text.toUpperCase(), now), text.toUpperCase()).toEqual(expected);
      expect(answered(`  ${text.replace(/ /g, '  ')} `, now), text).toEqual(expected);
    }
  });

  test('a greeting before, thanks and a signature after a matter change nothing', () => {
    for (const { now, text, expect: expected } of written) {
      const courtesy = expected.intent === 'unknown' || expected.intent === 'smalltalk' || text.length < 3;
      if (courtesy || /^Morgen\b/.test(text)) continue;
      expect(answered(`Hallo zusammen, ${text}`, now), text).toEqual(expected);
      const closed = /[.?!]$/.test(text) ? text : `${text}.`;
      expect(answered(`${closed} Danke!`, now), text).toEqual(expected);
      expect(answered(`${text}\nLG`, now), text).toEqual(expected);
    }
  });

  test('a pasted document is read at its beginning and answered', () => {
    expect(
      understand(
        `Brauche morgen Vertretung. ${'Vertretung am 1.12. und bis Freitag 10-12 Uhr, '.repeat(400)}`,
        MONDAY,
      ).intent,
    ).toBe('cover.request');
    expect(understand('a'.repeat(10_000), MONDAY).intent).toBe('unknown');
    expect(understand('1.'.repeat(5_000), MONDAY).intent).toBe('unknown');
  });
});
