import { requestCover } from '../../cover/commands/requestCover.ts';
import { mayRequestFor } from '../../cover/policy.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { giveUpDutiesOf } from '../consequences.ts';
import type { AbsenceDraft, AbsenceRefusal } from '../types.ts';

export type ReportedAbsence = {
  absenceIds: string[];
  /** The request for cover of her duties; `null` when she would be missed nowhere. */
  requestId: string | null;
};

/**
 * Somebody is not there: keeps the dates, asks for cover of her duties at once, and gives back what she had
 * promised others. Reporting the same days again changes nothing.
 */
export const reportAbsence = async (
  trx: Trx,
  scope: Scope,
  { clientKey, ...draft }: AbsenceDraft & { clientKey: string },
  now: Instant,
): Promise<Result<ReportedAbsence, AbsenceRefusal>> => {
  const person = await trx
    .selectFrom('staff')
    .select(['id as staffId', 'municipalityId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', draft.staffId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!person) return refused('not_found');
  if (!mayRequestFor(scope, person)) return refused('not_allowed');
  const settings = await loadSettings(trx, scope);
  const days = draft.ranges.map(({ from, to }) => from.until(to, { largestUnit: 'days' }).days + 1);
  if (days.length === 0 || days.some((count) => count < 1)) return refused('no_days');
  if (days.some((count) => count > 366)) return refused('too_long');
  if (draft.ranges.every(({ to }) => compareDays(to, dayOf(now)) < 0)) return refused('in_the_past');

  const absenceIds: string[] = [];
  for (const { from, to } of draft.ranges) {
    const until = to.add({ days: 1 });
    const known = await trx
      .selectFrom('absence')
      .select('id')
      .where('cooperationId', '=', scope.cooperationId)
      .where('staffId', '=', draft.staffId)
      .where('cancelledAt', 'is', null)
      .where('fromDay', '<=', from)
      .where('untilDay', '>=', until)
      .where('dayPart', 'in', ['full', draft.dayPart])
      .executeTakeFirst();
    if (known) {
      absenceIds.push(known.id);
      continue;
    }
    const id = newId(now);
    await trx
      .insertInto('absence')
      .values({
        cooperationId: scope.cooperationId,
        id,
        staffId: draft.staffId,
        fromDay: from,
        untilDay: until,
        dayPart: draft.dayPart,
        cancelledAt: null,
        createdAt: now,
      })
      .execute();
    await appendEvent(trx, scope, { kind: 'absence.reported', subjectId: id }, now);
    absenceIds.push(id);
  }

  await giveUpDutiesOf(trx, scope, draft, now, settings);
  // A long absence is asked for as far ahead as one request may reach; the roster shows the rest as gaps.
  const reach = draft.ranges[0]?.from.add({ days: settings.longestRequestDays - 1 });
  const ranges = draft.ranges
    .map(({ from, to }) => ({ from, to: reach && compareDays(to, reach) > 0 ? reach : to }))
    .filter(({ from, to }) => compareDays(from, to) <= 0);
  const request = await requestCover(
    trx,
    scope,
    {
      clientKey,
      draft: { forStaffId: draft.staffId, ranges, dayPart: draft.dayPart, areaCodes: [] },
      note: null,
    },
    now,
  );
  return ok({ absenceIds, requestId: request.ok ? request.value.requestId : null });
};
