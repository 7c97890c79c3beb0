import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someCleanText } from '../../../testing/guardCleanTexts.ts';
import {
  drawFrom,
  someHealthId,
  someIban,
  someLabelledText,
  somePensionId,
  someTaxId,
  writtenIban,
} from '../../../testing/guardSamples.ts';
import { guardText } from './guardText.ts';
import { inspect } from './inspect.ts';
import { mask } from './mask.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** Pieces of what people write, in any order, so that findings stand side by side. */
const officeText = fc
  .array(
    fc.oneof(
      seed.map((value) => someLabelledText(drawFrom(value)).text),
      seed.map((value) => someCleanText(drawFrom(value))),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('[Name]', '[IBAN]', 'Frau', 'IBAN', 'Tel.', '\u00AD', 'ü', '½', '0171', '\n'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((pieces) => fc.constantFrom('', ' ', ', ', '\n').map((glue) => pieces.join(glue)));

test('no text with a valid IBAN passes, wherever it stands', () => {
  fc.assert(
    fc.property(anyText, seed, anyText, (before, value, after) => {
      for (const iban of [someIban(drawFrom(value)), writtenIban(drawFrom(value))]) {
        const result = guardText(before + iban + after);
        expect(result.ok).toBe(false);
        expect(!result.ok && result.masked.includes(iban)).toBe(false);
      }
    }),
  );
});

test('a valid tax, pension or health insurance number never passes among words', () => {
  const words = fc.constantFrom(
    '',
    'bitte prüfen:',
    'Fall SO-2026-00077,',
    'Nachzahlung 1.234,56 Euro',
    'Frau Müller',
    '(',
    '§ 44 SGB X',
  );
  const makers = fc.constantFrom(someTaxId, somePensionId, someHealthId);
  fc.assert(
    fc.property(words, makers, seed, words, (before, someId, value, after) => {
      const id = someId(drawFrom(value));
      const result = guardText(`${before} ${id} ${after}`);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.masked.includes(id)).toBe(false);
    }),
  );
});

test('findings are sorted, do not overlap and lie inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, officeText), (text) => {
      let reached = 0;
      for (const { start, end } of inspect(text)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('masking once leaves nothing to find, so masking twice changes nothing', () => {
  fc.assert(
    fc.property(officeText, (text) => {
      const masked = mask(text, inspect(text));
      expect(inspect(masked)).toEqual([]);
      expect(mask(masked, inspect(masked))).toBe(masked);
    }),
    { numRuns: 500 },
  );
});

test('what the guard vouches for passes the guard', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, officeText), (text) => {
      const result = guardText(text);
      const vouched = result.ok ? result.value : result.masked;
      expect(guardText(vouched)).toEqual({ ok: true, value: vouched });
    }),
  );
});

test('half a surrogate pair and lone accents do not disturb it', () => {
  expect(inspect('\uD83D Frau Müller \uDE00\u0308')).toEqual([{ kind: 'name', start: 7, end: 13 }]);
});

test.each([
  'Aa-',
  'Frau ',
  'A. ',
  'von der ',
  'x',
  'straße',
  'weg',
  'a@',
  'a.b-',
  '0 1 ',
  'DE89 ',
  'Müller_',
  'SO-50-',
  'geb. 1.1.61 und 1.1.61, ',
  'wohnt in der ',
  'Straße der ',
])(
  '20 kB of "%s" do not stall it',
  (piece) => {
    const hostile = piece.repeat(Math.ceil(20_000 / piece.length));
    const started = performance.now();
    inspect(hostile);
    // A pattern that runs away takes minutes; what is left is room for a busy machine.
    expect(performance.now() - started).toBeLessThan(15_000);
  },
  20_000,
);
