import { expect, it, test } from 'vitest';
import { someCleanText } from '../../../testing/guardCleanTexts.ts';
import { someCommonBareSurname, someCuedName } from '../../../testing/guardNames.ts';
import { drawFrom, type LabelledText, someLabelledText, writtenIban } from '../../../testing/guardSamples.ts';
import { FINDING_KINDS, type FindingKind } from './finding.ts';
import { guardText } from './guardText.ts';
import { inspect } from './inspect.ts';

/** Share of labelled texts that must be found, by kind. Names that stand on no list and after no cue are the weak side. */
const RECALL: Record<FindingKind, number> = {
  name: 0.85,
  birthDate: 0.99,
  iban: 1,
  pensionId: 1,
  taxId: 1,
  healthId: 1,
  phone: 0.99,
  email: 1,
  address: 0.99,
  plate: 0.99,
  absenceReason: 0.99,
};
const FALSE_ALARMS = 0.005;

const draw = drawFrom(20260);
const labelled = Array.from({ length: 3000 }, () => someLabelledText(draw));
const clean = Array.from({ length: 3000 }, () => someCleanText(draw));

const isFound = ({ kind, text, hidden }: LabelledText): boolean => {
  const at = text.indexOf(hidden);
  const found = inspect(text).filter((finding) => finding.kind === kind);
  return kind === 'absenceReason'
    ? found.length > 0
    : found.some(
        ({ start, end }) => start <= at && end >= at + hidden.length - (hidden.endsWith('.') ? 1 : 0),
      );
};

it.each(FINDING_KINDS)('%s: enough of the generated texts are found, and found whole', (kind) => {
  const ofKind = labelled.filter((sample) => sample.kind === kind);
  expect(ofKind.length).toBeGreaterThan(100);
  expect(ofKind.filter(isFound).length / ofKind.length).toBeGreaterThanOrEqual(RECALL[kind]);
});

test('hardly any everyday text raises an alarm', () => {
  expect(clean.filter((text) => inspect(text).length > 0).length / clean.length).toBeLessThanOrEqual(
    FALSE_ALARMS,
  );
});

test('names on no list are found behind what says that a name follows', () => {
  const cued = Array.from({ length: 2000 }, () => someCuedName(draw));
  const found = cued.filter(({ text, hidden }) => {
    const at = text.indexOf(hidden);
    return inspect(text).some(({ start, end }) => start <= at && end >= at + hidden.length);
  });
  expect(found.length / cued.length).toBeGreaterThanOrEqual(0.97);
});

test('common surnames are found without any cue, where only a name can stand', () => {
  const bare = Array.from({ length: 2000 }, () => someCommonBareSurname(draw));
  const found = bare.filter(({ text, hidden }) => {
    const at = text.indexOf(hidden);
    return inspect(text).some(({ start, end }) => start <= at && end >= at + hidden.length);
  });
  expect(found.length / bare.length).toBeGreaterThanOrEqual(0.95);
});

test('no text with a valid IBAN passes, whatever stands around it', () => {
  const signs = [...' .,;:()/-–„“"\n\tabcxyzÄöß0129§€'];
  const some = (): string => Array.from({ length: draw.int(0, 12) }, () => draw.of(signs)).join('');
  for (let count = 0; count < 3000; count += 1) {
    // A digit or a letter right beside it makes another number of it.
    const text = `${some()} ${writtenIban(draw)} ${some()}`;
    const result = guardText(text);
    expect([text, result.ok]).toEqual([text, false]);
    if (!result.ok) expect(guardText(result.masked)).toMatchObject({ ok: true });
  }
});
