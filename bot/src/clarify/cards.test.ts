import { plainDate } from '@verbund/domain/kernel/time';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import { NOW, uuid } from '../../testing/views.ts';
import { buildClarifyCard, type ClarifyView } from './clarify.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const oneDay = (iso: string) => ({ from: plainDate(iso), to: plainDate(iso) });
const aQuestion = (changes: Partial<ClarifyView> = {}): ClarifyView => ({
  clientKey: uuid(95),
  intent: 'cover.request',
  dayPart: 'morning',
  areas: ['HZL'],
  forSomeoneElse: false,
  absent: false,
  questions: [
    {
      reason: 'two_readings',
      text: 'nächsten Freitag',
      candidates: [oneDay('2026-11-27'), oneDay('2026-12-04')],
    },
  ],
  typed: null,
  problem: null,
  ...changes,
});

describe('what can be read two ways is asked back', () => {
  test('with a button for each reading', () =>
    golden(buildClarifyCard(aQuestion(), NOW, 'de'), 'twoReadings'));
  test('with the days to pick when there is nothing to choose', () =>
    golden(
      buildClarifyCard(
        aQuestion({ questions: [{ reason: 'impossible_date', text: '31.11.', candidates: [] }] }),
        NOW,
        'de',
      ),
      'impossibleDate',
    ));
  test('with what was picked when it does not fit', () =>
    golden(
      buildClarifyCard(
        aQuestion({
          questions: [],
          typed: { from: '2026-12-04', to: '2026-11-27' },
          problem: 'Bitte tausche die beiden.',
        }),
        NOW,
        'de',
      ),
      'problem',
    ));
  test('in English', () => golden(buildClarifyCard(aQuestion(), NOW, 'en'), 'twoReadings.en'));
  test('without showing the wording as a link', () => {
    const questions = [
      { reason: 'vague_date' as const, text: '[bald](https://example.org)', candidates: [] },
    ];
    expect(JSON.stringify(buildClarifyCard(aQuestion({ questions }), NOW, 'de'))).toContain('\\\\[bald\\\\]');
  });
});
