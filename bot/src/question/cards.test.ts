import type { Proposal, QuestionDetail, QuestionEntry, QuestionRow } from '@verbund/domain/question/schema';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../testing/chats.ts';
import { problemsOf } from '../../testing/checkCard.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import { areaNames, jana, later, murat, NOW, olga, petra, uuid } from '../../testing/views.ts';
import { buildQuestionFormCard, type QuestionForm } from './form.card.ts';
import { buildFoundCard } from './found.card.ts';
import { buildQuestionListCard } from './list.card.ts';
import {
  buildMovedOnCard,
  buildQuestionCard,
  type QuestionFacts,
  type QuestionView,
} from './question.card.ts';
import { questionWords } from './words.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  // Keys of what may be pressed are made anew with every card.
  expectGolden(
    JSON.parse(JSON.stringify(card).replace(/"clientKey":"[^"]+"/g, `"clientKey":"${uuid(1)}"`)),
    import.meta.dirname,
    name,
  );

const words = questionWords.de;
const TEXT = 'Zählt eine Einmalzahlung im Monat der Antragstellung als Einkommen?';
const due = later(240).toString();

const asJana: QuestionFacts = { areaNames, staffId: jana.staffId, now: NOW, language: 'de' };
const asMurat: QuestionFacts = { ...asJana, staffId: murat.staffId };
const asOlga: QuestionFacts = { ...asJana, staffId: olga.staffId };
const inEnglish = (facts: QuestionFacts): QuestionFacts => ({ ...facts, language: 'en' });

const aQuestion = (changes: Partial<QuestionView> = {}): QuestionView => ({
  questionId: uuid(700),
  text: TEXT,
  areaCode: 'GRUSI',
  state: 'open',
  stage: 'wave',
  askedBy: jana,
  askedAt: NOW.toString(),
  claimedBy: null,
  dueAt: due,
  actions: ['help', 'forward', 'withdraw'],
  masked: false,
  areas: [
    { code: 'GRUSI', score: 0.7, reasons: [{ by: 'topic', words: 'Einmalzahlung' }] },
    { code: 'WOG', score: 0.2, reasons: [{ by: 'topic', words: 'Einkommen' }] },
  ],
  asked: 2,
  helpedBy: null,
  standardCaseId: null,
  entries: [],
  ...changes,
});
const forAsked: QuestionDetail['actions'] = ['forward', 'claim', 'answer', 'decline', 'recuse'];

const anEntry = (n: number, changes: Partial<QuestionEntry> = {}): QuestionEntry => ({
  entryId: uuid(800 + n),
  kind: 'answer',
  author: murat,
  text: 'Ja, im Zuflussmonat nach § 82 SGB XII.',
  statutes: ['§ 82 SGB XII'],
  state: 'given',
  at: NOW.toString(),
  mayCorrect: false,
  ...changes,
});
const answered = (changes: Partial<QuestionView> = {}): QuestionView =>
  aQuestion({
    state: 'answered',
    claimedBy: murat,
    actions: ['accept', 'query', 'withdraw'],
    entries: [anEntry(1)],
    ...changes,
  });

const aStandardCase: Proposal = {
  kind: 'standard_case',
  id: uuid(900),
  title: 'Einmalzahlungen im Monat der Antragstellung',
  answer:
    'Sie zählen im Zuflussmonat und werden auf sechs Monate verteilt, wenn sonst der Anspruch entfiele.',
  statutes: ['§ 82 SGB XII'],
  areaCode: 'GRUSI',
  on: '2026-11-01',
  by: null,
  doubt: 'review_due',
  why: { words: ['Einmalzahlung', 'Antragstellung'], statutes: [], meaning: false },
};
const anEarlierAnswer: Proposal = {
  ...aStandardCase,
  kind: 'answer',
  id: uuid(901),
  title: 'Wie wird eine Steuererstattung angerechnet?',
  answer: 'Als Einkommen im Monat des Zuflusses.',
  by: olga,
  doubt: null,
  why: { words: [], statutes: [], meaning: true },
};

describe('for whoever asked', () => {
  const draft = aQuestion({ state: 'draft', stage: 'none', asked: 0 });
  test('what is known comes first', () =>
    golden(
      buildQuestionCard({ ...draft, proposals: [aStandardCase, anEarlierAnswer] }, asJana),
      'draft.known',
    ));
  test('what is known, in English', () =>
    golden(
      buildQuestionCard({ ...draft, proposals: [aStandardCase, anEarlierAnswer] }, inEnglish(asJana)),
      'draft.known.en',
    ));
  test('she chooses the area when none fits', () =>
    golden(
      buildQuestionCard({ ...draft, areaCode: null, areas: [], dueAt: null }, asJana),
      'draft.withoutArea',
    ));
  test('somebody is asked', () => golden(buildQuestionCard(aQuestion(), asJana), 'mine.open'));
  test('somebody is asked, in English', () =>
    golden(buildQuestionCard(aQuestion(), inEnglish(asJana)), 'mine.open.en'));
  test.each(['waiting', 'leads', 'network', 'left_open'] as const)(
    'it says how far the search is: %s',
    (stage) =>
      golden(
        buildQuestionCard(aQuestion({ stage, dueAt: stage === 'left_open' ? null : due }), asJana),
        `mine.${stage}`,
      ),
  );
  test('somebody has taken it on', () =>
    golden(
      buildQuestionCard(aQuestion({ state: 'claimed', claimedBy: murat, actions: ['withdraw'] }), asJana),
      'mine.claimed',
    ));
  test('an answer is accepted or asked back', () =>
    golden(buildQuestionCard(answered(), asJana), 'mine.answered'));
  test('several answers, one taken back, in English', () =>
    golden(
      buildQuestionCard(
        answered({
          entries: [
            anEntry(1),
            anEntry(2, { author: olga, text: 'Nein, erst im Folgemonat.', state: 'corrected' }),
            anEntry(3, { author: olga, text: 'Ja, so sehe ich das auch.' }),
            anEntry(4, { author: petra, state: 'withdrawn' }),
          ],
        }),
        inEnglish(asJana),
      ),
      'mine.several.en',
    ));
  test('a query that has to be changed stays typed, and may go with placeholders', () =>
    golden(
      buildQuestionCard(answered(), asJana, {
        problem: words.social('ein Name'),
        typed: { query: 'Auch bei Frau Zwiebelfisch?' },
        mayMask: true,
      }),
      'mine.query.problem',
    ));
  test('it is settled', () =>
    golden(
      buildQuestionCard(
        answered({
          state: 'accepted',
          actions: [],
          dueAt: null,
          entries: [anEntry(1, { state: 'accepted' })],
        }),
        asJana,
        { happened: words.done.accepted },
      ),
      'mine.accepted',
    ));
  test('it was settled by what was known, which she finds again', () =>
    golden(
      buildQuestionCard(
        aQuestion({
          state: 'helped',
          stage: 'none',
          dueAt: null,
          actions: [],
          helpedBy: { kind: 'standard_case', id: uuid(900), title: aStandardCase.title },
        }),
        asJana,
      ),
      'mine.helped',
    ));
  test('it is withdrawn', () =>
    golden(
      buildQuestionCard(aQuestion({ state: 'withdrawn', actions: [], dueAt: null }), asJana),
      'mine.withdrawn',
    ));
  test('the card before the news leads to them', () =>
    golden(buildMovedOnCard(answered(), 'de'), 'mine.movedOn'));
});

describe('for whoever can answer', () => {
  const asked = aQuestion({ actions: forAsked });
  test('she is asked', () => golden(buildQuestionCard(asked, asMurat), 'theirs.asked'));
  test('she is asked, in English', () =>
    golden(buildQuestionCard(asked, inEnglish(asMurat)), 'theirs.asked.en'));
  test('a lead learns why she is asked', () =>
    golden(
      buildQuestionCard({ ...asked, stage: 'leads' }, asMurat, { happened: words.escalated.leads }),
      'theirs.asked.lead',
    ));
  test('others are asked, she still may', () =>
    golden(buildQuestionCard({ ...asked, actions: ['claim', 'answer'] }, asMurat), 'theirs.passed'));
  test('it has gone elsewhere', () =>
    golden(buildQuestionCard({ ...asked, areaCode: 'WOG', actions: [] }, asMurat), 'theirs.elsewhere'));
  const claimed = aQuestion({
    state: 'claimed',
    claimedBy: murat,
    actions: ['forward', 'answer', 'decline', 'recuse'],
  });
  test('she has taken it on', () =>
    golden(buildQuestionCard(claimed, asMurat, { happened: words.done.claimed }), 'theirs.claimed'));
  test('somebody else has taken it on', () =>
    golden(buildQuestionCard({ ...claimed, actions: ['answer'] }, asOlga), 'theirs.claimedByOther'));
  test('her answer has to be changed, and may go with placeholders', () =>
    golden(
      buildQuestionCard(claimed, asMurat, {
        problem: words.social('ein Name'),
        typed: { answer: 'Wie bei Herrn Zwiebelfisch: ja.' },
        mayMask: true,
      }),
      'theirs.problem',
    ));
  test('she has answered', () =>
    golden(
      buildQuestionCard(answered({ actions: ['answer'] }), asMurat, { happened: words.done.answered }),
      'theirs.answered',
    ));
  test('somebody else has answered', () =>
    golden(buildQuestionCard(answered({ actions: ['answer'] }), asOlga), 'theirs.answeredByOther'));
  test('she is asked back', () =>
    golden(
      buildQuestionCard(
        answered({
          state: 'claimed',
          actions: ['answer', 'decline', 'recuse', 'forward'],
          entries: [anEntry(1), anEntry(2, { kind: 'query', author: jana, text: 'Auch bei Abfindungen?' })],
        }),
        asMurat,
      ),
      'theirs.queried',
    ));
  test('her answer is accepted', () =>
    golden(
      buildQuestionCard(
        answered({ state: 'accepted', actions: [], entries: [anEntry(1, { state: 'accepted' })] }),
        asMurat,
      ),
      'theirs.accepted',
    ));
  test('the question is withdrawn', () =>
    golden(buildQuestionCard(aQuestion({ state: 'withdrawn', actions: [] }), asMurat), 'theirs.withdrawn'));
});

describe('the form', () => {
  const form: QuestionForm = {
    clientKey: uuid(710),
    question: '',
    areaCode: '',
    problem: null,
    mayMask: false,
    offersHelp: false,
  };
  test('is short', () => golden(buildQuestionFormCard(form, areaNames, 'de'), 'form'));
  test('shows the placeholders before anybody is asked', () =>
    golden(
      buildQuestionFormCard(
        { ...form, question: 'Hat Frau [Name] Anspruch?', problem: words.maskedHint },
        areaNames,
        'de',
      ),
      'form.masked',
    ));
  test('keeps what was typed, in English', () =>
    golden(
      buildQuestionFormCard(
        {
          ...form,
          question: 'Hat Frau Zwiebelfisch Anspruch?',
          areaCode: 'WOG',
          problem: questionWords.en.social('a name'),
          mayMask: true,
        },
        areaNames,
        'en',
      ),
      'form.problem.en',
    ));
  test('is offered when nobody knows what was meant', () =>
    golden(
      buildQuestionFormCard(
        { ...form, question: TEXT, problem: words.perhaps, offersHelp: true },
        areaNames,
        'de',
      ),
      'form.perhaps',
    ));
});

describe('what was looked for', () => {
  test('is found', () => golden(buildFoundCard([aStandardCase, anEarlierAnswer], 'de'), 'found'));
  test('is not found', () => golden(buildFoundCard([], 'de'), 'found.none'));
  test('is not found, in English', () => golden(buildFoundCard([], 'en'), 'found.none.en'));
});

describe('the list', () => {
  const row = (n: number, changes: Partial<QuestionRow> = {}): QuestionRow => ({
    ...aQuestion(),
    questionId: uuid(720 + n),
    ...changes,
  });
  const theirs = { askedBy: olga, actions: forAsked };
  test('shows what waits for her and what she has asked, open ones first', () =>
    golden(
      buildQuestionListCard(
        {
          toAnswer: [row(1, theirs)],
          mine: [
            row(2, { state: 'accepted' }),
            row(3, { state: 'answered' }),
            row(4, { areaCode: null, state: 'draft' }),
          ],
        },
        asJana,
      ),
      'list',
    ));
  test('shows the first of many, in English', () =>
    golden(
      buildQuestionListCard(
        { toAnswer: Array.from({ length: 7 }, (_, n) => row(n, theirs)), mine: [] },
        inEnglish(asJana),
      ),
      'list.many.en',
    ));
  test('says that there is nothing', () =>
    golden(buildQuestionListCard({ toAnswer: [], mine: [] }, asJana), 'list.none'));
});

describe('however much was written', () => {
  const much = (length: number): string =>
    '„Übergrößenträger“ § 82\n'.repeat(Math.ceil(length / 23)).slice(0, length);
  const full = answered({
    text: much(2000),
    helpedBy: { kind: 'answer', id: uuid(1), title: much(2000) },
    entries: Array.from({ length: 30 }, (_, n) => anEntry(n, { text: much(6000) })),
  });
  const long: Proposal = { ...anEarlierAnswer, title: much(2000), answer: much(6000) };
  test.each([
    ['answers', buildQuestionCard(full, asJana, { typed: { query: much(1000) } })],
    [
      'what was typed',
      buildQuestionCard({ ...full, state: 'claimed', actions: ['answer'] }, asMurat, {
        typed: { answer: much(6000) },
        mayMask: true,
      }),
    ],
    [
      'what is known',
      buildQuestionCard(
        { ...full, state: 'draft', actions: ['help', 'forward'], proposals: [long, long, long] },
        asJana,
      ),
    ],
    ['what was found', buildFoundCard([long, long, long, long], 'de')],
    [
      'lists',
      buildQuestionListCard(
        { toAnswer: Array.from({ length: 100 }, () => full), mine: Array.from({ length: 100 }, () => full) },
        asJana,
      ),
    ],
  ])('%s fit into a card', (_, card) => expect(problemsOf(card)).toEqual([]));

  test('the latest is shown, and that there is more', () => {
    const shown = wordsOf(buildQuestionCard(full, asJana));
    expect(shown).toContain('26 frühere Beiträge stehen im Tab.');
    expect(shown).toContain(' …');
  });

  test('nothing is read as Markdown', () => {
    const view = answered({ askedBy: { ...jana, municipalityName: '_Lippe_ [x](y)' } });
    expect(wordsOf(buildQuestionCard({ ...view, actions: [] }, asMurat))).toContain('\\_Lippe\\_ \\[x\\](y)');
  });
});
