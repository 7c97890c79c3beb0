import { describe, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import { NOW } from '../../testing/views.ts';
import { buildHelpCard, buildUnknownCard, buildWelcomeCard } from './help.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

describe('the bot', () => {
  test('says who it is', () => golden(buildWelcomeCard('Jana Brandt', NOW, 'de'), 'welcome'));
  test('helps by examples', () => golden(buildHelpCard(NOW, 'de'), 'help'));
  test('helps in English', () => golden(buildHelpCard(NOW, 'en'), 'help.en'));
  test('is kind about what it did not understand', () => golden(buildUnknownCard(NOW, 'de'), 'unknown'));
});
