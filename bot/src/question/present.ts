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
import { asRecipient } from '../delivery/asRecipient.ts';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { excerpt } from './excerpt.ts';
import { buildQuestionCard } from './question.card.ts';
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
  { detail, happened }: { detail: QuestionDetail; happened: string | null },
): Promise<Message> => {
  const facts = {
    areaNames: await listAreaNames(trx, scope),
    staffId: row.recipientStaffId,
    now,
    language: LANGUAGE,
  } as const;
  return {
    card: buildQuestionCard(detail, facts, { happened }),
    summary: happened ?? words.of(literal(detail.askedBy.municipalityName)),
  };
};

const question: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (!detail) return 'obsolete';
  if (row.mode === 'refresh') return shown(trx, scope, row, now, { detail, happened: null });
  const { news } = forAsker.parse(row.data);
  const stillTrue = {
    answered: detail.state === 'answered',
    accept_due: detail.state === 'answered',
    corrected: true,
    left_open: detail.state === 'open' && detail.stage === 'left_open',
  }[news];
  return stillTrue ? shown(trx, scope, row, now, { detail, happened: words.askerNews[news] }) : 'obsolete';
};

const questionAsked: QuestionPresenter = async (trx, scope, row, now) => {
  const detail = await read(trx, scope, row, now);
  if (!detail) return 'obsolete';
  if (row.mode === 'refresh') return shown(trx, scope, row, now, { detail, happened: null });
  const { news, stage } = forExpert.parse(row.data);
  const stillTrue = news === 'asked' ? detail.state === 'open' : detail.state === 'claimed';
  if (!stillTrue) return 'obsolete';
  const happened = stage === 'leads' ? words.escalated : words.expertNews[news];
  return shown(trx, scope, row, now, { detail, happened });
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
