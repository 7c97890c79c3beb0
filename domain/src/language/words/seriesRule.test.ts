import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeriesRule } from '../../meeting/series/occurrences.ts';
import { RULE_DAYS, type RuleShape, ruleOf, shapeOf } from '../../meeting/series/shape.ts';
import { SERIES_TEMPLATES } from '../../meeting/series/templates.ts';
import { seriesRuleWords } from './seriesRule.ts';

describe('a rule is read out', () => {
  it.each([
    [
      'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU',
      'am zweiten Dienstag im Januar, April, Juli und Oktober, 9:00 Uhr',
      'on the second Tuesday of January, April, July and October, 9:00',
    ],
    [
      'FREQ=MONTHLY;BYMONTH=2,9;BYDAY=-1TH',
      'am letzten Donnerstag im Februar und September, 9:00 Uhr',
      'on the last Thursday of February and September, 9:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TU',
      'am ersten Dienstag jedes Monats, 9:00 Uhr',
      'on the first Tuesday of every month, 9:00',
    ],
    ['FREQ=WEEKLY;BYDAY=TU', 'jeden Dienstag, 9:00 Uhr', 'every Tuesday, 9:00'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', 'jeden Montag und Mittwoch, 9:00 Uhr', 'every Monday and Wednesday, 9:00'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      'alle zwei Wochen am Freitag, 9:00 Uhr',
      'every two weeks on Friday, 9:00',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=22', 'am 22. jedes Monats, 9:00 Uhr', 'on the 22nd of every month, 9:00'],
    [
      'FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=15',
      'am 15. Januar und 15. Juli, 9:00 Uhr',
      'on 15 January and 15 July, 9:00',
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=1MO', 'nach einer eigenen Regel, 9:00 Uhr', 'by a rule of its own, 9:00'],
  ])('%s', (rule, de, en) => {
    expect(isSeriesRule(rule)).toBe(true);
    expect(seriesRuleWords(rule, '09:00', 'de')).toBe(de);
    expect(seriesRuleWords(rule, '09:00', 'en')).toBe(en);
  });

  it('says half past two as the clock shows it', () => {
    expect(seriesRuleWords('FREQ=WEEKLY;BYDAY=TU', '14:30', 'de')).toBe('jeden Dienstag, 14:30 Uhr');
    expect(seriesRuleWords('FREQ=WEEKLY;BYDAY=TU', null, 'en')).toBe('every Tuesday');
  });
});

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((all) => all.sort((a, b) => a - b));
const shapes: fc.Arbitrary<RuleShape> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 52 }),
    days: fc.subarray([...RULE_DAYS], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('weekday_of_month' as const),
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
    day: fc.constantFrom(...RULE_DAYS),
    months,
  }),
  fc.record({
    kind: fc.constant('day_of_month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    months,
  }),
);

it('every choice of the form is a rule of days, and the rule offers the same choice again', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(isSeriesRule(ruleOf(shape))).toBe(true);
      expect(shapeOf(ruleOf(shape))).toEqual(shape);
    }),
  );
});

it('the form can show how every template repeats', () => {
  for (const { rule, otherRules } of Object.values(SERIES_TEMPLATES)) {
    expect(shapeOf(rule)).not.toBeNull();
    expect([rule, ...otherRules].every(isSeriesRule)).toBe(true);
  }
});
