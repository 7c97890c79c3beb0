/** A question as whoever reads it may see it, with what she may do about it from the chat. */
import { newId } from '@verbund/domain/kernel/ids';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import {
  LONGEST_ANSWER,
  LONGEST_QUERY,
  type Proposal,
  type QuestionDetail,
  type QuestionEntry,
} from '@verbund/domain/question/schema';
import { execute } from '../cards/action.ts';
import {
  type Action,
  actionSet,
  card,
  choiceInput,
  container,
  type Element,
  literal,
  openTab,
  quoted,
  subtle,
  text,
  textInput,
  written,
} from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import {
  acceptAnswer,
  answerMasked,
  answerQuestion,
  claimQuestion,
  declineQuestion,
  forwardQuestion,
  forwardTo,
  markHelpful,
  queryAnswer,
  queryMasked,
  recuseFromQuestion,
  sendQuestion,
  withdrawQuestion,
} from './actions.ts';
import { excerpt } from './excerpt.ts';
import { proposalLines, proposalPage, readAll } from './proposal.ts';
import { dueWords, hasAnswered, isAwaitedFrom, statusOf } from './standing.ts';
import { questionWords } from './words.ts';

/** The first that fits into a card: how much of each text is shown. What is longer is read in the tab. */
const LENGTHS = [900, 400, 120] as const;
const MOST_ENTRIES = 4;
const ROOM_BYTES = 26 * 1024;
const LONGEST_AREA = 40;

export type QuestionFacts = { areaNames: AreaNames; staffId: string; now: Instant; language: Language };
export type QuestionView = QuestionDetail & { proposals?: readonly Proposal[] };
type Typed = { answer?: string; query?: string };
export type Said = {
  /** What has just been done, or what is new. */
  happened?: string | null;
  /** What has to be changed. */
  problem?: string | null;
  /** What somebody had written into a field, so that it is not lost. */
  typed?: Typed;
  /** What was typed may also go with placeholders. */
  mayMask?: boolean;
};
type Shown = { view: QuestionView; facts: QuestionFacts; said: Said; most: number };

const areaLine = ({ view, facts: { areaNames, language } }: Shown): Element[] => {
  if (view.areaCode === null) return [];
  const words = questionWords[language];
  const name = literal(namingAreas(areaNames, language)(view.areaCode));
  const reasons = view.areas.find(({ code }) => code === view.areaCode)?.reasons ?? [];
  const because = reasons.slice(0, 3).map(({ words: found }) => `„${literal(found)}“`);
  const line = because.length === 0 ? words.areaPlain(name) : words.areaBecause(name, because.join(', '));
  return [subtle(line, { size: 'small' })];
};

const proposals = ({ view, facts: { language } }: Shown): Element[] => {
  const words = questionWords[language];
  const { questionId } = view;
  if (view.state !== 'draft' || !view.proposals?.length) return [];
  return [
    text(words.known, { weight: 'bolder', separator: true }),
    ...view.proposals.map((proposal) =>
      container([
        ...proposalLines(proposal, language),
        actionSet([
          execute(
            markHelpful,
            words.helped,
            { questionId, helpedById: proposal.id },
            { style: 'positive', inputs: 'none' },
          ),
          ...readAll(proposal, language),
        ]),
      ]),
    ),
  ];
};

const entryTitle = ({ kind, author, state }: QuestionEntry, language: Language): string => {
  const words = questionWords[language];
  const name = literal(author.name);
  if (kind === 'query') return words.queryOf(name);
  const title = words.answerOf(name, literal(author.municipalityName));
  return state === 'accepted' ? `${title} · ✓ ${words.acceptedAnswer}` : title;
};

const entry = (one: QuestionEntry, { view, facts: { language }, most }: Shown): Element => {
  const words = questionWords[language];
  if (one.state === 'withdrawn')
    return subtle(words.answerWithdrawn(literal(one.author.name)), { size: 'small', separator: true });
  const accept = execute(
    acceptAnswer,
    words.accept,
    { questionId: view.questionId, entryId: one.entryId },
    { style: 'positive', inputs: 'none' },
  );
  const mayAccept = one.kind === 'answer' && one.state === 'given' && view.actions.includes('accept');
  return container(
    [
      text(entryTitle(one, language), { weight: 'bolder' }),
      written(excerpt(one.text, most)),
      ...(mayAccept ? [actionSet([accept])] : []),
    ],
    { separator: true },
  );
};

/** The latest; what came before is in the tab. */
const entries = (shown: Shown): Element[] => {
  const standing = shown.view.entries.filter(({ state }) => state !== 'corrected');
  const left = standing.length - MOST_ENTRIES;
  return [
    ...(left > 0 ? [subtle(questionWords[shown.facts.language].earlier(left), { size: 'small' })] : []),
    ...standing.slice(-MOST_ENTRIES).map((one) => entry(one, shown)),
  ];
};

/** The status says when it begins, and after the network there is nobody left to ask. */
const IS_SAID: ReadonlySet<QuestionDetail['stage']> = new Set(['waiting', 'network']);

/** Which specialists are asked: to send a draft on, or to send an open question elsewhere. */
const areaField = ({ view, facts: { areaNames, language, now } }: Shown): Element[] => {
  if (!view.actions.includes('forward')) return [];
  const words = questionWords[language];
  const nameArea = namingAreas(areaNames, language);
  const codes = [...new Set([...view.areas.map(({ code }) => code), ...Object.keys(areaNames)])];
  const isDraft = view.state === 'draft';
  const data = { questionId: view.questionId };
  const due = dueWords(view, { now, language });
  const later = due === null ? null : isDraft ? words.autoSend(due) : words.next(due);
  return [
    ...(later === null || IS_SAID.has(view.stage) ? [] : [subtle(later, { size: 'small' })]),
    choiceInput({
      id: 'areaCode',
      label: isDraft ? words.area : words.otherArea,
      style: 'compact',
      choices: codes.map((code) => ({ title: nameArea(code), value: code })),
      ...(view.areaCode === null ? {} : { value: view.areaCode }),
    }),
    actionSet([
      isDraft ? execute(sendQuestion, words.send, data) : execute(forwardQuestion, words.changeArea, data),
    ]),
  ];
};

const answerField = ({ view, facts, said: { typed, mayMask } }: Shown): Element[] => {
  const words = questionWords[facts.language];
  const isShown = isAwaitedFrom(view, facts.staffId) || typed?.answer !== undefined;
  if (!isShown || !view.actions.includes('answer')) return [];
  const keyed = { questionId: view.questionId, clientKey: newId(facts.now) };
  return [
    textInput({
      id: 'answer',
      label: words.answerLabel,
      isMultiline: true,
      maxLength: LONGEST_ANSWER,
      ...(typed?.answer ? { value: typed.answer } : {}),
    }),
    actionSet([
      execute(answerQuestion, words.answer, keyed, { style: 'positive' }),
      ...(mayMask ? [execute(answerMasked, words.sendMasked, keyed)] : []),
    ]),
  ];
};

const queryField = ({ view, facts, said: { typed, mayMask } }: Shown): Element[] => {
  if (!view.actions.includes('query')) return [];
  const words = questionWords[facts.language];
  const keyed = { questionId: view.questionId, clientKey: newId(facts.now) };
  return [
    textInput({
      id: 'query',
      label: words.queryLabel,
      isMultiline: true,
      maxLength: LONGEST_QUERY,
      ...(typed?.query ? { value: typed.query } : {}),
    }),
    actionSet([
      execute(queryAnswer, words.query, keyed),
      ...(mayMask ? [execute(queryMasked, words.sendMasked, keyed)] : []),
    ]),
  ];
};

/** The likeliest other area, for whoever is asked what is not hers. */
const elsewhere = ({ view, facts: { areaNames, staffId, language } }: Shown): Action[] => {
  if (!view.actions.includes('forward') || !isAwaitedFrom(view, staffId)) return [];
  const other = view.areas.find(({ code }) => code !== view.areaCode && code in areaNames);
  if (!other) return [];
  const name = excerpt(namingAreas(areaNames, language)(other.code), LONGEST_AREA);
  const data = { questionId: view.questionId, areaCode: other.code };
  return [execute(forwardTo, questionWords[language].belongsTo(name), data, { inputs: 'none' })];
};

const buttonsOfMine = ({ view, facts: { language } }: Shown): Action[] => {
  const words = questionWords[language];
  const { questionId, state, helpedBy } = view;
  // What has been answered is withdrawn in the tab: here it would stand beside what is wanted.
  const mayWithdraw = view.actions.includes('withdraw') && state !== 'answered';
  return [
    ...(mayWithdraw ? [execute(withdrawQuestion, words.withdraw, { questionId }, { inputs: 'none' })] : []),
    helpedBy === null
      ? openTab(words.openInTab, `frage/${questionId}`)
      : openTab(words.readAgain, proposalPage(helpedBy)),
  ];
};

const buttonsOfTheirs = (shown: Shown): Action[] => {
  const { view, facts } = shown;
  const words = questionWords[facts.language];
  const data = { questionId: view.questionId };
  const may = (action: QuestionDetail['actions'][number]): boolean => view.actions.includes(action);
  // Whoever has answered is neither biased nor the wrong one.
  const answered = hasAnswered(view, facts.staffId);
  const buttons: (Action | false)[] = [
    may('claim') &&
      execute(claimQuestion, may('decline') ? words.claim : words.claimAfterAll, data, { inputs: 'none' }),
    may('decline') && execute(declineQuestion, words.decline, data, { inputs: 'none' }),
    may('recuse') && !answered && execute(recuseFromQuestion, words.recuse, data, { inputs: 'none' }),
    ...(answered ? [] : elsewhere(shown)),
    openTab(words.openInTab, `frage/${view.questionId}`),
  ];
  return buttons.filter((button) => button !== false);
};

const build = (shown: Shown): Card => {
  const { view, facts, said, most } = shown;
  const words = questionWords[facts.language];
  const isMine = view.askedBy.staffId === facts.staffId;
  return card(
    [
      header(isMine ? words.mine : words.of(literal(view.askedBy.municipalityName)), statusOf(view, facts)),
      notice(said.problem, 'warning'),
      notice(said.happened),
      quoted(excerpt(view.text, most)),
      areaLine(shown),
      view.helpedBy !== null && isMine && text(words.helpedBy(literal(excerpt(view.helpedBy.title, most)))),
      proposals(shown),
      entries(shown),
      isMine ? [...areaField(shown), ...queryField(shown)] : answerField(shown),
    ],
    isMine ? buttonsOfMine(shown) : buttonsOfTheirs(shown),
  );
};

/** As much of the texts as a card has room for. */
export const buildQuestionCard = (view: QuestionView, facts: QuestionFacts, said: Said = {}): Card => {
  const [longest, ...shorter] = LENGTHS;
  let built = build({ view, facts, said, most: longest });
  for (const most of shorter) {
    if (Buffer.byteLength(JSON.stringify(built), 'utf8') <= ROOM_BYTES) break;
    built = build({ view, facts, said, most });
  }
  return built;
};

/** What a card becomes when the news about its question comes as a message of its own. */
export const buildMovedOnCard = (view: QuestionDetail, language: Language): Card => {
  const words = questionWords[language];
  return card(
    [header(words.mine, words.answerBelow), quoted(excerpt(view.text, LENGTHS[1]))],
    [openTab(words.openInTab, `frage/${view.questionId}`)],
  );
};
