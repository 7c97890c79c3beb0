import type { ImprovementRow } from '@verbund/domain/improvement/schema';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../testing/chats.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import { jana, murat, NOW, uuid } from '../../testing/views.ts';
import { buildImprovementFormCard } from './form.card.ts';
import { buildImprovementCard, type ImprovementFacts } from './improvement.card.ts';
import { buildImprovementListCard } from './list.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const asJana: ImprovementFacts = { staffId: jana.staffId, now: NOW, language: 'de' };
const inEnglish: ImprovementFacts = { ...asJana, language: 'en' };

const anEntry = (n: number, changes: Partial<ImprovementRow> = {}): ImprovementRow => ({
  improvementId: uuid(700 + n),
  text: 'Übergabezettel vereinheitlichen',
  state: 'open',
  owner: null,
  dueOn: null,
  isOverdue: false,
  outcome: null,
  meeting: null,
  timesReopened: 0,
  createdBy: jana,
  createdAt: NOW.toString(),
  closedAt: null,
  actions: ['change', 'take_over', 'close'],
  version: 1,
  ...changes,
});
const owned = anEntry(2, {
  owner: murat,
  dueOn: '2026-11-20',
  isOverdue: true,
  actions: [],
  text: 'Eine [Vorlage](https://example.org) für *alle*',
});

describe('an entry of the improvement list', () => {
  test('that was just noted can be taken on and gets a day', () =>
    golden(buildImprovementCard(anEntry(1), asJana, { happened: 'Notiert. Danke!' }), 'noted'));
  test('that somebody else has', () => golden(buildImprovementCard(owned, asJana), 'owned'));
  test('in English', () => golden(buildImprovementCard(anEntry(1), inEnglish), 'noted.en'));
  test('that is closed says what became of it', () => {
    const closed = anEntry(3, { state: 'done', outcome: 'Es gibt jetzt eine Vorlage.', actions: ['reopen'] });
    expect(wordsOf(buildImprovementCard(closed, asJana))).toContain('Erledigt.');
    expect(wordsOf(buildImprovementCard(closed, asJana))).toContain('Es gibt jetzt eine Vorlage.');
  });
});

describe('the improvement list', () => {
  test('has what is open, with who looks after it', () =>
    golden(buildImprovementListCard([anEntry(1), owned, anEntry(3, { state: 'done' })], asJana), 'list'));
  test('may be empty', () => golden(buildImprovementListCard([], asJana), 'listEmpty'));
  test('in English', () => golden(buildImprovementListCard([anEntry(1), owned], inEnglish), 'list.en'));
  test('stays small however long it is', () => {
    const many = Array.from({ length: 40 }, (_, n) => anEntry(n, { text: 'ä'.repeat(1000) }));
    golden(buildImprovementListCard(many, asJana), 'listLong');
    expect(wordsOf(buildImprovementListCard(many, asJana))).toContain('34 weitere stehen im Tab.');
  });
});

describe('an improvement is written down', () => {
  test('with a word on what is wrong', () =>
    golden(
      buildImprovementFormCard(
        { clientKey: uuid(1), text: 'Frau X', problem: 'Bitte nimm das heraus.', mayMask: true },
        'de',
      ),
      'form',
    ));
  test('in English', () =>
    golden(
      buildImprovementFormCard({ clientKey: uuid(1), text: '', problem: null, mayMask: false }, 'en'),
      'form.en',
    ));
});
