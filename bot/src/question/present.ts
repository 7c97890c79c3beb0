/** Makes the words and cards of notifications about questions from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { listAreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { Scope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { askerNewsSchema, expertNewsSchema } from '@verbund/domain/question/news';
import { getQuestion } from '@verbund/domain/question/queries/getQuestion';
import type { QuestionDetail } from '@verbund/domain/question/schema';
import { z } from 'zod';
import { card, literal, openTab, text } from '../cards/elements.ts';
import { buildDoneCard } from '../cards/parts.ts';
import { asRecipient } from '../delivery/asRecipient.ts';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { excerpt } from './excerpt.ts';
import { buildMovedOnCard, buildQuestionCard } from './question.card.ts';
import { questionWords } from './words.ts';

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';
const LONGEST_QUOTED = 120;
const words = questionWords[LANGUAGE];

/** As every presenter, for a transaction of whichever scope. */
type QuestionPresenter = (
  trx: Trx,
  scope: Scope,
  row: OutboxRow,
  now: Instant,
) => Promise<Message | 'obsolete'>;

const forAsker = z.object({ news: askerNewsSchema });
const forExpert = z.object({ news: expertNewsSchema, stage: z.string().optional() });
const oftenAsked = z.object({ times: z.number().int() });

const read = async (trx: Trx, scope: Scope, row: OutboxRow, now: Instant): Promise<QuestionDetail | null> => {
  const reader = await asRecipient(trx, scope, row.recipientStaffId);
  return reader && getQuestion(trx, reader, row.subjectId, now);
};

const shown = async (
  trx: Trx,
  scope: Scope,
  row: OutboxRow,
  now: Instant,
  { detail, happened, summary }: { detail: QuestionDetail; happened: string | null; summary?: string },
): Promise<Message> => {
  const areaNames = await listAreaNames(trx, scope);
  const facts = { areaNames, staffId: row.recipientStaffId, now, language: LANGUAGE } as const;
  const from = words.of(literal(detail.askedBy.municipalityName));
  return {
    card: buildQuestionCard(detail, facts, { happened }),
    summary: summary ?? happened ?? `${from}: ${literal(excerpt(detail.text, LONGEST_QUOTED))}`,
  };
};

/** News about the same question is on its way as a message of its own: no second card with the same buttons. */
const isNewsComing = async (trx: Trx, scope: Scope, row: OutboxRow): Promise<boolean> => {
  const coming = await trx
    .selectFrom('outbox')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', row.recipientStaffId)
    .where('kind', '=', row.kind)
    .where('subjectId', '=', row.subjectId)
    .where('mode', '=', 'send')
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return coming !== undefined;
};

const question: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (!detail) return 'obsolete';
  if (row.mode === 'refresh')
    return (await isNewsComing(trx, scope, row))
      ? { card: buildMovedOnCard(detail, LANGUAGE), summary: words.mine }
      : shown(trx, scope, row, now, { detail, happened: null });
  const { news } = forAsker.parse(row.data);
  const stillTrue = {
    answered: detail.state === 'answered',
    accept_due: detail.state === 'answered',
    corrected: true,
    left_open: detail.state === 'open' && detail.stage === 'left_open',
  }[news];
  if (!stillTrue) return 'obsolete';
  const said = words.askerNews[news];
  // What the status of the card says is not said twice.
  const happened = news === 'answered' || news === 'left_open' ? null : said;
  return shown(trx, scope, row, now, { detail, happened, summary: said });
};

type ForExpert = z.infer<typeof forExpert>;

/** What is new beside the status of the card; `obsolete` when it no longer holds. */
const newsForExpert = (
  { news, stage }: ForExpert,
  detail: QuestionDetail,
  staffId: string,
): string | null | 'obsolete' => {
  switch (news) {
    case 'asked':
      if (detail.state !== 'open' || !detail.actions.includes('claim')) return 'obsolete';
      return stage === 'leads' || stage === 'network' ? words.escalated[stage] : null;
    case 'answer_due':
      return detail.claimedBy?.staffId === staffId && detail.state === 'claimed'
        ? words.expertNews.answer_due
        : 'obsolete';
    case 'queried':
      return detail.state === 'claimed' ? null : 'obsolete';
  }
};

const questionAsked: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (row.mode === 'refresh')
    // Of the expert network, whose question has gone elsewhere: what stands there could only be refused.
    return detail
      ? shown(trx, scope, row, now, { detail, happened: null })
      : { card: buildDoneCard(words.list.title, words.elsewhere), summary: words.elsewhere };
  if (!detail) return 'obsolete';
  const sent = forExpert.parse(row.data);
  const happened = newsForExpert(sent, detail, row.recipientStaffId);
  if (happened === 'obsolete') return 'obsolete';
  const summary = sent.news === 'queried' ? { summary: words.expertNews.queried } : {};
  return shown(trx, scope, row, now, { detail, happened, ...summary });
};

const questionAccepted: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (!detail) return 'obsolete';
  const said = words.acceptedNotice(literal(excerpt(detail.text, LONGEST_QUOTED)));
  return { text: said, summary: said };
};

const standardCaseDue: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (!detail || detail.standardCaseId !== null) return 'obsolete';
  const { times } = oftenAsked.parse(row.data);
  const said = words.caseDue(times, literal(excerpt(detail.text, LONGEST_QUOTED)));
  return {
    card: card([text(said)], [openTab(words.openInTab, `frage/${row.subjectId}`)]),
    summary: said,
  };
};

export const questionPresenters = {
  question,
  question_asked: questionAsked,
  question_accepted: questionAccepted,
  standard_case_due: standardCaseDue,
} satisfies Partial<Record<NotificationKind, QuestionPresenter>>;
