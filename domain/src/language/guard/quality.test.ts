import { expect, it, test } from 'vitest';
import {
  drawFrom,
  type LabelledText,
  someCleanText,
  someLabelledText,
} from '../../../testing/guardSamples.ts';
import { FINDING_KINDS, type FindingKind } from './finding.ts';
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
