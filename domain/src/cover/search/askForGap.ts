import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Half, Instant, PlainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { paceOf } from '../rules.ts';
import { emptyOutcome } from './outcome.ts';
import { settleRequest } from './request.ts';
import { startRounds } from './round.ts';

export type AskedGap = {
  desk: { id: string; municipalityId: string };
  requestedByStaffId: string;
  day: PlainDate;
  half: Half;
  startsAt: Instant;
  endsAt: Instant;
  areaCodes: readonly string[];
  /** One for each person who is missing; none that is asked for already at that desk and half-day. */
  gapSlots: readonly number[];
  note: GuardedText | null;
  /** Where the gap is one at the release of a payment run. */
  paymentRunId: string | null;
};

/** Makes the request for people missing at a desk and starts the search. The caller holds the desk's lock. */
export const askForGap = async (trx: Trx, scope: Scope, gap: AskedGap, now: Instant): Promise<string> => {
  const settings = await loadSettings(trx, scope);
  const request = {
    id: newId(now),
    forStaffId: null,
    requestedByStaffId: gap.requestedByStaffId,
    municipalityId: gap.desk.municipalityId,
  };
  await trx
    .insertInto('coverRequest')
    .values({
      cooperationId: scope.cooperationId,
      ...request,
      deskId: gap.desk.id,
      state: 'open',
      note: gap.note,
      withdrawnAt: null,
      paymentRunId: gap.paymentRunId,
      createdAt: now,
    })
    .execute();
  const pace = paceOf(gap.startsAt, now, settings);
  await trx
    .insertInto('coverNeed')
    .values(
      gap.gapSlots.map((gapSlot) => ({
        cooperationId: scope.cooperationId,
        id: newId(now),
        requestId: request.id,
        forStaffId: null,
        gapSlot,
        deskId: gap.desk.id,
        day: gap.day,
        half: gap.half,
        startsAt: gap.startsAt,
        endsAt: gap.endsAt,
        areaCodes: [...gap.areaCodes],
        dutyId: null,
        pace,
        state: 'open' as const,
      })),
    )
    .execute();
  const outcome = emptyOutcome();
  outcome.events.push({
    kind: 'cover.requested',
    subjectId: request.id,
    data: { halfDays: gap.gapSlots.length },
  });
  outcome.notifications.push({
    key: `cover_request:${request.id}:${gap.requestedByStaffId}`,
    recipientStaffId: gap.requestedByStaffId,
    kind: 'cover_request',
    subjectId: request.id,
  });
  await startRounds(trx, scope, request, [pace], now, settings, outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
  return request.id;
};
