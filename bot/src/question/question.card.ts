/** A question as whoever reads it may see it, with everything she may do. */
import { newId } from '@verbund/domain/kernel/ids';
import { type Instant, instant, plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { dateWords, momentWords } from '@verbund/domain/language/words/days';
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
  answerQuestion,
  claimQuestion,
  declineQuestion,
  forwardQuestion,
  markHelpful,
  queryAnswer,
  recuseFromQuestion,
  withdrawQuestion,
} from './actions.ts';
import { excerpt } from './excerpt.ts';
import { questionWords } from './words.ts';

/** What is longer is read in the tab. */
const LONGEST_SHOWN = 600;

export type QuestionFacts = { areaNames: AreaNames; staffId: string; now: Instant; language: Language };
export type QuestionView = QuestionDetail & { proposals?: readonly Proposal[] };
type Typed = { answer?: string; query?: string };

const statusOf = (view: QuestionView, { staffId, now, language }: QuestionFacts): string => {
  const words = questionWords[language];
  const person = literal(view.claimedBy?.name ?? '');
  const isMine = view.askedBy.staffId === staffId;
  if (!isMine) {
    const { claimed, claimedByMe, ...theirs } = words.statusTheirs;
    if (view.state !== 'claimed') return theirs[view.state];
    return view.claimedBy?.staffId === staffId ? claimedByMe : claimed(person);
  }
  const { waiting, asked, leftOpen, claimed, ...mine } = words.statusMine;
  if (view.state === 'claimed') return claimed(person, literal(view.claimedBy?.municipalityName ?? ''));
  if (view.state !== 'open') return mine[view.state];
  if (view.stage === 'left_open') return leftOpen;
  if (view.stage === 'waiting' && view.dueAt) return waiting(momentWords(instant(view.dueAt), now, language));
  return asked(view.asked);
};

const areaLine = (view: QuestionView, { areaNames, language }: QuestionFacts): string | null => {
  if (view.areaCode === null) return null;
  const words = questionWords[language];
  const name = literal(namingAreas(areaNames, language)(view.areaCode));
  const reasons = view.areas.find(({ code }) => code === view.areaCode)?.reasons ?? [];
  const because = reasons.slice(0, 3).map(({ words: said }) => `„${literal(said)}“`);
  return because.length === 0 ? words.areaPlain(name) : words.areaBecause(name, because.join(', '));
};

/** Where a proposal comes from and why it is shown. */
export const proposalLines = (
  { title, answer, by, on, kind, doubt, why }: Proposal,
  language: Language,
): Element[] => {
  const words = questionWords[language];
  const day = dateWords(plainDate(on), language);
  const source =
    kind === 'standard_case' || by === null
      ? words.standardCase(day)
      : words.earlierAnswer(literal(by.name), literal(by.municipalityName), day);
  const matched = [...why.statutes, ...why.words].slice(0, 6).map(literal).join(', ');
  return [
    text(literal(title), { weight: 'bolder' }),
    written(excerpt(answer, LONGEST_SHOWN)),
    subtle([source, matched === '' ? '' : words.why(matched)].filter(Boolean).join(' · '), {
      size: 'small',
      spacing: 'small',
    }),
    ...(doubt === null ? [] : [text(words.doubt[doubt], { weight: 'bolder', spacing: 'small' })]),
  ];
};

const proposals = (view: QuestionView, { language }: QuestionFacts): Element[] => {
  const words = questionWords[language];
  const { questionId } = view;
  if (!view.proposals?.length) return [];
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
        ]),
      ]),
    ),
  ];
};

const entry = (one: QuestionEntry, view: QuestionView, { language }: QuestionFacts): Element[] => {
  const words = questionWords[language];
  if (one.state === 'withdrawn' || one.state === 'corrected') return [];
  const name = literal(one.author.name);
  const title =
    one.kind === 'query' ? words.queryOf(name) : words.answerOf(name, literal(one.author.municipalityName));
  const mayAccept = one.kind === 'answer' && one.state === 'given' && view.actions.includes('accept');
  return [
    container(
      [
        text(title, { weight: 'bolder' }),
        written(excerpt(one.text, LONGEST_SHOWN * 2)),
        ...(mayAccept
          ? [
              actionSet([
                execute(
                  acceptAnswer,
                  words.accept,
                  { questionId: view.questionId, entryId: one.entryId },
                  { style: 'positive', inputs: 'none' },
                ),
              ]),
            ]
          : []),
      ],
      { separator: true },
    ),
  ];
};

const areaChoice = (view: QuestionView, { areaNames, language }: QuestionFacts): Element => {
  const nameArea = namingAreas(areaNames, language);
  const likely = view.areas.map(({ code }) => code);
  const codes = [...new Set([...likely, ...Object.keys(areaNames)])];
  return choiceInput({
    id: 'areaCode',
    label: questionWords[language].area,
    style: 'compact',
    choices: codes.map((code) => ({ title: nameArea(code), value: code })),
    ...(view.areaCode === null ? {} : { value: view.areaCode }),
  });
};

/**
 * @param happened what has just been done, or what is new.
 * @param typed what somebody had written into a field, so that it is not lost.
 */
export const buildQuestionCard = (
  view: QuestionView,
  facts: QuestionFacts,
  { happened = null, typed = {} }: { happened?: string | null; typed?: Typed } = {},
): Card => {
  const { staffId, now, language } = facts;
  const words = questionWords[language];
  const may = (action: QuestionDetail['actions'][number]): boolean => view.actions.includes(action);
  const isMine = view.askedBy.staffId === staffId;
  const data = { questionId: view.questionId };
  const keyed = { ...data, clientKey: newId(now) };
  const isDraft = view.state === 'draft';
  const line = areaLine(view, facts);
  const forward = isMine && may('forward');
  const buttons: Action[] = [
    may('answer') && execute(answerQuestion, words.answer, keyed, { style: 'positive' }),
    may('claim') && execute(claimQuestion, words.claim, data, { inputs: 'none' }),
    may('decline') && execute(declineQuestion, words.decline, data, { inputs: 'none' }),
    may('recuse') && execute(recuseFromQuestion, words.recuse, data, { inputs: 'none' }),
    may('query') && execute(queryAnswer, words.query, keyed),
    forward && execute(forwardQuestion, isDraft ? words.send : words.changeArea, data),
    may('withdraw') && execute(withdrawQuestion, words.withdraw, data, { inputs: 'none' }),
    openTab(words.openInTab, `frage/${view.questionId}`),
  ].filter((button) => button !== false);
  return card(
    [
      header(isMine ? words.mine : words.of(literal(view.askedBy.municipalityName)), statusOf(view, facts)),
      notice(happened),
      quoted(view.text),
      line !== null && subtle(line, { size: 'small' }),
      proposals(view, facts),
      view.entries.flatMap((one) => entry(one, view, facts)),
      forward && areaChoice(view, facts),
      isDraft &&
        view.dueAt !== null &&
        subtle(words.autoSend(momentWords(instant(view.dueAt), now, language)), { size: 'small' }),
      may('answer') &&
        textInput({
          id: 'answer',
          label: words.answerLabel,
          isMultiline: true,
          maxLength: LONGEST_ANSWER,
          ...(typed.answer ? { value: typed.answer } : {}),
        }),
      may('query') &&
        textInput({
          id: 'query',
          label: words.queryLabel,
          isMultiline: true,
          maxLength: LONGEST_QUERY,
          ...(typed.query ? { value: typed.query } : {}),
        }),
    ],
    buttons,
  );
};
