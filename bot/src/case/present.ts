/** Makes the words and cards of notifications about cases from the state at the moment of sending. */
import { getCase } from '@verbund/domain/case/queries/getCase';
import { getHandover } from '@verbund/domain/case/queries/getHandover';
import type { CaseDetail } from '@verbund/domain/case/schema';
import type { Trx } from '@verbund/domain/db/types';
import { type Instant, plainDate } from '@verbund/domain/kernel/time';
import { dateWords } from '@verbund/domain/language/words/days';
import { listAreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { loadPeople } from '@verbund/domain/membership/queries/loadPeople';
import type { Scope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { z } from 'zod';
import { literal } from '../cards/elements.ts';
import { asRecipient } from '../delivery/asRecipient.ts';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { buildCaseCard } from './cases.card.ts';
import { buildHandoverCard } from './handover.card.ts';
import { caseWords } from './words.ts';

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';
const words = caseWords[LANGUAGE];

/** As every presenter, for a transaction of whichever scope. */
type CasePresenter = (trx: Trx, scope: Scope, row: OutboxRow, now: Instant) => Promise<Message | 'obsolete'>;

const withPerson = z.object({ staffId: z.uuid() });
const withMunicipality = z.object({ fromMunicipalityId: z.uuid() });

const sentence = (text: string): Message => ({ text, summary: text });

/** A case as whoever is told may see it; nothing is left to say about one she may not. */
const forCase =
  (
    say: (
      detail: CaseDetail,
      row: OutboxRow,
      trx: Trx,
      scope: Scope,
      card: () => Promise<Message>,
    ) => Promise<Message | 'obsolete'> | Message | 'obsolete',
  ): CasePresenter =>
  async (trx, scope, row, now) => {
    const reader = await asRecipient(trx, scope, row.recipientStaffId);
    const detail = reader && (await getCase(trx, reader, row.subjectId, now));
    if (!detail) return 'obsolete';
    const card = async (): Promise<Message> => ({
      card: buildCaseCard(
        detail,
        {
          areaNames: await listAreaNames(trx, scope),
          staffId: row.recipientStaffId,
          now,
          language: LANGUAGE,
        },
        { isCall: detail.ring !== null },
      ),
      summary: words.urgentSummary(literal(detail.municipalityName)),
    });
    return say(detail, row, trx, scope, card);
  };

const urgent = forCase((detail, row, _trx, _scope, card) =>
  row.mode === 'send' && detail.ring === null ? 'obsolete' : card(),
);

const urgentTaken = forCase((detail) => sentence(words.urgentTaken(literal(detail.reference))));

const urgentEscalated = forCase(async (detail, row, _trx, _scope, card) => {
  if (row.mode === 'send' && detail.ring === null) return 'obsolete';
  return { ...(await card()), summary: words.urgentEscalated(literal(detail.municipalityName)) };
});

const takenOver = forCase(async (detail, row, trx, scope) => {
  const { staffId } = withPerson.parse(row.data);
  const person = (await loadPeople(trx, scope, [staffId])).get(staffId);
  return sentence(words.takenOver(literal(person?.name ?? ''), literal(detail.reference)));
});

const forwarded = forCase(async (detail, row, trx, scope) => {
  const { fromMunicipalityId } = withMunicipality.parse(row.data);
  const from = await trx
    .selectFrom('municipality')
    .select('name')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', fromMunicipalityId)
    .executeTakeFirst();
  const day = dateWords(plainDate(detail.receivedOn), LANGUAGE);
  return sentence(words.forwardedTo(literal(from?.name ?? ''), literal(detail.reference), day));
});

const withoutOwner = forCase((detail) => sentence(words.withoutOwner(literal(detail.reference))));

const handover: CasePresenter = async (trx, scope, row) => {
  const reader = await asRecipient(trx, scope, row.recipientStaffId);
  const view = reader && (await getHandover(trx, reader, row.subjectId));
  if (!view || (row.mode === 'send' && !view.mayAnswer)) return 'obsolete';
  return {
    card: buildHandoverCard(view, await listAreaNames(trx, scope), LANGUAGE),
    summary: words.handoverSummary(literal(view.from.name)),
  };
};

const handoverAnswered: CasePresenter = async (trx, scope, row) => {
  const reader = await asRecipient(trx, scope, row.recipientStaffId);
  const view = reader && (await getHandover(trx, reader, row.subjectId));
  if (!view) return 'obsolete';
  const accepted = view.items.filter(({ state }) => state === 'accepted');
  if (accepted.length === 0) return sentence(words.allDeclined);
  const byPerson = Map.groupBy(accepted, ({ acceptedBy }) => acceptedBy?.name ?? '');
  const told = [...byPerson].map(([name, items]) =>
    words.acceptedBy(literal(name), items.map(({ reference }) => literal(reference)).join(', ')),
  );
  return sentence(
    words.answered(told.join(' '), view.items.filter(({ state }) => state === 'offered').length),
  );
};

export const casePresenters = {
  case_urgent: urgent,
  case_urgent_taken: urgentTaken,
  case_urgent_escalated: urgentEscalated,
  case_handover: handover,
  case_handover_answered: handoverAnswered,
  case_taken_over: takenOver,
  case_forwarded: forwarded,
  case_without_owner: withoutOwner,
} satisfies Partial<Record<NotificationKind, CasePresenter>>;
