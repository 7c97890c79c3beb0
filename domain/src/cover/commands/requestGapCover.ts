import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, type Half, type Instant, momentAt, type PlainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayRequestForDesk } from '../policy.ts';
import { askForGap } from '../search/askForGap.ts';
import { findGap } from '../search/findGap.ts';
import type { CoverRefusal } from '../types.ts';

export type RequestGapCoverInput = {
  /** A UUID made with the form: the same one twice is the same request. */
  clientKey: string;
  deskId: string;
  day: PlainDate;
  half: Half;
  note: GuardedText | null;
};

/**
 * Asks for everybody who is missing at a desk on one half-day and whom nobody has asked for yet. What is
 * missing follows from the roster at this moment, not from what somebody saw.
 */
export const requestGapCover = async (
  trx: Trx,
  scope: StaffScope,
  { clientKey, deskId, day, half, note }: RequestGapCoverInput,
  now: Instant,
): Promise<Result<{ requestId: string }, CoverRefusal>> => {
  // Two requests for one gap at the same moment would not see each other.
  const { rows } = await sql<{ municipalityId: string; requestId: string | null }>`
    select municipality_id, (
      select request_id from cover_request_key
      where cooperation_id = ${scope.cooperationId} and client_key = ${clientKey}
    ) as request_id
    from desk where cooperation_id = ${scope.cooperationId} and id = ${deskId} for no key update`.execute(
    trx,
  );
  const desk = rows[0];
  if (!desk) return refused('not_found');
  if (desk.requestId !== null) return ok({ requestId: desk.requestId });
  if (!mayRequestForDesk(scope, desk)) return refused('not_allowed');

  const gap = await findGap(trx, scope, { deskId, municipalityId: desk.municipalityId, day, half });
  if (!gap) return refused('nothing_to_cover');
  const [startsAt, endsAt] = [momentAt(day, gap.opens), momentAt(day, gap.closes)];
  if (compareInstants(endsAt, now) <= 0) return refused('in_the_past');
  if (gap.missing === 0) return refused('nothing_to_cover');
  if (gap.freeSlots.length === 0) return refused('already_requested');

  const requestId = await askForGap(
    trx,
    scope,
    {
      desk: { id: deskId, municipalityId: desk.municipalityId },
      requestedByStaffId: scope.actor.staffId,
      day,
      half,
      startsAt,
      endsAt,
      areaCodes: gap.areaCodes,
      gapSlots: gap.freeSlots,
      note,
      paymentRunId: null,
    },
    now,
  );
  await trx
    .insertInto('coverRequestKey')
    .values({ cooperationId: scope.cooperationId, clientKey, requestId })
    .execute();
  return ok({ requestId });
};
