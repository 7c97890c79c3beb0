/** Makes the words and cards of notifications about standard cases from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { listAreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { Scope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { getStandardCase } from '@verbund/domain/standardCase/queries/getStandardCase';
import { card, literal, openTab, text } from '../cards/elements.ts';
import { asRecipient } from '../delivery/asRecipient.ts';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { buildApprovalCard } from './standardCase.card.ts';
import { standardCaseWords } from './words.ts';

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';
const words = standardCaseWords[LANGUAGE];

/** As every presenter, for a transaction of whichever scope. */
type StandardCasePresenter = (
  trx: Trx,
  scope: Scope,
  row: OutboxRow,
  now: Instant,
) => Promise<Message | 'obsolete'>;

const proposed: StandardCasePresenter = async (trx, scope, row, now) => {
  const reader = await asRecipient(trx, scope, row.recipientStaffId);
  const view = reader && (await getStandardCase(trx, reader, row.subjectId, now));
  if (!view || (row.mode === 'send' && !view.actions.includes('approve'))) return 'obsolete';
  return {
    card: buildApprovalCard(view, { areaNames: await listAreaNames(trx, scope), language: LANGUAGE }),
    summary: words.proposed(literal(view.latest.title)),
  };
};

const approved: StandardCasePresenter = async (trx, scope, row, now) => {
  const reader = await asRecipient(trx, scope, row.recipientStaffId);
  const view = reader && (await getStandardCase(trx, reader, row.subjectId, now));
  if (!view?.approved) return 'obsolete';
  const said = words.approvedNotice(literal(view.approved.title));
  return { card: card([text(said)], [openTab(words.open, `standardfall/${row.subjectId}`)]), summary: said };
};

export const standardCasePresenters = {
  standard_case_proposed: proposed,
  standard_case_approved: approved,
} satisfies Partial<Record<NotificationKind, StandardCasePresenter>>;
