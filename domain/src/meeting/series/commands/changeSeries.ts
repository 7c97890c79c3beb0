import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope, StaffScope } from '../../../membership/scope.ts';
import { announceChange, announceMove, announceParticipants } from '../../announce.ts';
import { checkPlace, loadInvited } from '../../invited.ts';
import { updateMeeting } from '../../record.ts';
import { replaceInvited } from '../../replaceInvited.ts';
import type { Invited } from '../../types.ts';
import { followPlan } from '../followPlan.ts';
import {
  checkPlan,
  checkSeriesInvited,
  loadSeriesInvited,
  openSeries,
  writeSeriesInvited,
} from '../record.ts';
import type { SeriesChange, SeriesRecord, SeriesRefusal } from '../types.ts';
import { materialiseSeries } from './materialiseSeries.ts';

const asText = (series: SeriesRecord, invited: readonly Invited[]): string =>
  JSON.stringify([series, invited.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1))]);

/**
 * Changes a series and what is still to come of it; meetings that somebody moved alone stay as they are. Changing
 * nothing is no change, so that the same change sent twice is one.
 */
export const changeSeries = async (
  trx: Trx,
  scope: StaffScope,
  { seriesId, changedAt, participants, place, ...changes }: SeriesChange,
  now: Instant,
): Promise<Result<null, SeriesRefusal>> => {
  const opened = await openSeries(trx, scope, seriesId);
  if (!opened.ok) return opened;
  const before = opened.value;
  const after: SeriesRecord = { ...before, ...changes, ...place };
  const invitedBefore = await loadSeriesInvited(trx, scope, seriesId);
  const wanted = participants ?? invitedBefore;
  if (asText(before, invitedBefore) === asText(after, wanted)) return ok(null);
  if (!before.changedAt.equals(changedAt)) return refused('changed_meanwhile');

  const checked = checkPlan(after, now);
  if (!checked.ok) return checked;
  if (place && !(await checkPlace(trx, scope, place)).ok) return refused('unknown_place');
  let invited: readonly Invited[] = invitedBefore;
  if (participants || changes.organiserStaffId) {
    const { organiserStaffId, startsOn } = after;
    // Those who have left since are no reason to refuse another organiser.
    const named = participants ?? [{ staffId: organiserStaffId, required: false }, ...invitedBefore];
    const result = await checkSeriesInvited(
      trx,
      scope,
      { participants: named, organiserStaffId, startsOn },
      now,
    );
    if (!result.ok && (participants || result.reason !== 'participant_left')) return result;
    if (participants && result.ok) invited = result.value;
  }

  await write(trx, scope, after, now);
  if (participants) await writeSeriesInvited(trx, scope, seriesId, invited);
  await appendEvent(trx, scope, { kind: 'meeting_series.changed', subjectId: seriesId }, now);
  const kept = await followPlan(trx, scope, { seriesId, before, after }, now);
  for (const meetingId of kept) {
    await follow(trx, scope, { meetingId, before, after, invited: participants ? invited : null }, now);
  }
  await materialiseSeries(trx, scope, { seriesId }, now);
  return ok(null);
};

const write = async (trx: Trx, scope: Scope, after: SeriesRecord, now: Instant): Promise<void> => {
  const { id, skips: _, changedAt: __, ...columns } = after;
  await trx
    .updateTable('meetingSeries')
    .set({ ...columns, changedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', id)
    .execute();
};

/** Title, place, organiser and people of one meeting of the series. */
const follow = async (
  trx: Trx,
  scope: Scope,
  {
    meetingId,
    before,
    after,
    invited,
  }: { meetingId: string; before: SeriesRecord; after: SeriesRecord; invited: readonly Invited[] | null },
  now: Instant,
): Promise<void> => {
  const { title, mode, placeMunicipalityId, organiserStaffId } = after;
  const isElsewhere = mode !== before.mode || placeMunicipalityId !== before.placeMunicipalityId;
  const isOther = title !== before.title || organiserStaffId !== before.organiserStaffId || isElsewhere;
  if (!isOther && invited === null) return;
  const changes = { title, mode, placeMunicipalityId, organiserStaffId };
  await updateMeeting(trx, scope, meetingId, changes, { tellCalendars: true }, now);
  await appendEvent(trx, scope, { kind: 'meeting.changed', subjectId: meetingId }, now);
  const there = await loadInvited(trx, scope, meetingId);
  if (invited !== null) await replaceInvited(trx, scope, { meetingId, before: there, after: invited });
  const known = new Set(there.map(({ staffId }) => staffId));
  const stays = new Set((invited ?? there).map(({ staffId }) => staffId));
  const added = [...stays].filter((staffId) => !known.has(staffId));
  const removed = [...known].filter((staffId) => !stays.has(staffId));
  await announceParticipants(trx, scope, { meetingId, added, removed }, now);
  if (isElsewhere) await announceMove(trx, scope, meetingId, now, { what: 'place', notTo: new Set(added) });
  else await announceChange(trx, scope, meetingId, now);
};
