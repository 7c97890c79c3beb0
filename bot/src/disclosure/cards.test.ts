import { describe, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import { later, NOW, uuid } from '../../testing/views.ts';
import { buildDisclosureCard } from './disclosure.card.ts';

const file = { route: `self-disclosure/${uuid(900)}/secret`, expiresAt: later(15) };

describe('what is stored about somebody', () => {
  test('is a file behind a button', () =>
    expectGolden(buildDisclosureCard(file, NOW, 'de'), import.meta.dirname, 'disclosure'));
  test('in English', () =>
    expectGolden(buildDisclosureCard(file, NOW, 'en'), import.meta.dirname, 'disclosure.en'));
});
