import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { actingStaffId, type Scope } from '../../membership/scope.ts';
import { paceOf } from '../rules.ts';
import { checkDraft } from '../search/checkDraft.ts';
import type { FoundNeed } from '../search/findNeeds.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { lockRequest, settleRequest } from '../search/request.ts';
import { startRounds } from '../search/round.ts';
import type { CoverDraft, CoverRefusal } from '../types.ts';

export type RequestCoverInput = {
  /** A UUID made with the card: the same one twice is the same request. */
  clientKey: string;
  draft: CoverDraft;
  note: GuardedText | null;
};

const findByClientKey = (trx: Trx, scope: Scope, clientKey: string) =>
  trx
    .selectFrom('coverRequestKey')
    .select('requestId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirst();

/**
 * Asks for cover of every half-day of the draft on which the person would be missed, and starts the search.
 * Half-days that share days with a running request of the same person join that request.
 *
 * @returns the request, and whether it was there before.
 */
export const requestCover = async (
  trx: Trx,
  scope: Scope,
  { clientKey, draft, note }: RequestCoverInput,
  now: Instant,
): Promise<Result<{ requestId: string; merged: boolean }, CoverRefusal>> => {
  // Two requests of one person at the same moment would not see each other's half-days.
  await trx
    .selectFrom('staff')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', draft.forStaffId)
    .forNoKeyUpdate()
    .execute();
  const repeated = await findByClientKey(trx, scope, clientKey);
  if (repeated) return ok({ requestId: repeated.requestId, merged: false });

  const checked = await checkDraft(trx, scope, draft, now);
  if (!checked.ok) return checked;
  const { needs, municipalityId, overlappingRequestId, settings } = checked.value;
  const requestId = overlappingRequestId ?? newId(now);
  const merged = overlappingRequestId !== null;

  if (merged) {
    await lockRequest(trx, scope, requestId);
    if (note !== null) await replaceNote(trx, scope, requestId, note);
  } else {
    await trx
      .insertInto('coverRequest')
      .values({
        cooperationId: scope.cooperationId,
        id: requestId,
        forStaffId: draft.forStaffId,
        requestedByStaffId: actingStaffId(scope) ?? draft.forStaffId,
        municipalityId,
        state: 'open',
        note,
        withdrawnAt: null,
        createdAt: now,
      })
      .execute();
  }
  await trx
    .insertInto('coverRequestKey')
    .values({ cooperationId: scope.cooperationId, clientKey, requestId })
    .execute();
  await trx
    .insertInto('coverNeed')
    .values(
      needs.map((need) => ({
        cooperationId: scope.cooperationId,
        id: newId(now),
        requestId,
        forStaffId: draft.forStaffId,
        deskId: need.deskId,
        day: need.day,
        half: need.half,
        startsAt: need.startsAt,
        endsAt: need.endsAt,
        areaCodes: need.areaCodes,
        dutyId: need.dutyId,
        pace: paceOf(need.startsAt, now, settings),
        state: 'open' as const,
      })),
    )
    .execute();

  const outcome = emptyOutcome();
  outcome.events.push({
    kind: merged ? 'cover.extended' : 'cover.requested',
    subjectId: requestId,
    data: { halfDays: needs.length },
  });
  const request = await trx
    .selectFrom('coverRequest')
    .select(['id', 'forStaffId', 'requestedByStaffId', 'municipalityId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  if (!merged && request.requestedByStaffId !== draft.forStaffId) {
    // Somebody asks on her behalf: she learns of it before anybody answers.
    outcome.notifications.push({
      key: `cover_request:${requestId}:${draft.forStaffId}`,
      recipientStaffId: draft.forStaffId,
      kind: 'cover_request',
      subjectId: requestId,
    });
  }
  await startRounds(trx, scope, request, pacesOf(needs, now, settings), now, settings, outcome);
  await settleRequest(trx, scope, requestId, outcome, now);
  return ok({ requestId, merged });
};

/** What was typed last is what those who cover need to know. */
const replaceNote = async (trx: Trx, scope: Scope, requestId: string, note: GuardedText): Promise<void> => {
  await trx
    .updateTable('coverRequest')
    .set({ note })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .execute();
};

const pacesOf = (needs: readonly FoundNeed[], now: Instant, settings: Parameters<typeof paceOf>[2]) =>
  needs.map((need) => paceOf(need.startsAt, now, settings));
