import { inspect } from '@verbund/domain/language/guard/inspect';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import { buildSocialDataCard } from './socialData.card.ts';

const TEXT = 'Herr Ottokar Zwiebelfisch, geb. 12.03.1961, braucht morgen einen Termin';

describe('a message with details of a person', () => {
  test('is answered with what was found, never with the wording', async () => {
    const card = buildSocialDataCard(inspect(TEXT), false, 'de');
    expect(JSON.stringify(card)).not.toMatch(/Zwiebelfisch|1961/);
    await expectGolden(card, import.meta.dirname, 'socialData');
  });
  test('is answered in English', () =>
    expectGolden(buildSocialDataCard(inspect(TEXT), true, 'en'), import.meta.dirname, 'socialData.en'));
});
