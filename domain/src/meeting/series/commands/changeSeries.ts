import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope, StaffScope } from '../../../membership/scope.ts';
import { announceChange } from '../../announce.ts';
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
import { planOf, type SeriesNews, tellOfSeries } from '../tellOfSeries.ts';
import type { SeriesChange, SeriesRecord, SeriesRefusal } from '../types.ts';
import { materialiseSeries } from './materialiseSeries.ts';

const asText = (series: SeriesRecord, invited: readonly Invited[]): string =>
  JSON.stringify([series, invited.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1))]);

/**
 * Changes a series and what is still to come of it; meetings that somebody moved alone stay as they are. People
 * are told once, not of each meeting. Changing nothing is no change, so that the same change sent twice is one.
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
  await tell(trx, scope, { before, after, invitedBefore, invited }, now);
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
  const isOther =
    title !== before.title ||
    organiserStaffId !== before.organiserStaffId ||
    mode !== before.mode ||
    placeMunicipalityId !== before.placeMunicipalityId;
  if (!isOther && invited === null) return;
  const changes = { title, mode, placeMunicipalityId, organiserStaffId };
  await updateMeeting(trx, scope, meetingId, changes, { tellCalendars: true }, now);
  await appendEvent(trx, scope, { kind: 'meeting.changed', subjectId: meetingId }, now);
  if (invited !== null) {
    const there = await loadInvited(trx, scope, meetingId);
    await replaceInvited(trx, scope, { meetingId, before: there, after: invited });
  }
  await announceChange(trx, scope, meetingId, now);
};

/** Each person hears the one thing that concerns her; another title or duty to come is no news. */
const tell = async (
  trx: Trx,
  scope: Scope,
  {
    before,
    after,
    invitedBefore,
    invited,
  }: {
    before: SeriesRecord;
    after: SeriesRecord;
    invitedBefore: readonly Invited[];
    invited: readonly Invited[];
  },
  now: Instant,
): Promise<void> => {
  const knew = invitedBefore.map(({ staffId }) => staffId);
  const stay = invited.map(({ staffId }) => staffId);
  const { organiserStaffId } = after;
  const isNewOrganiser = organiserStaffId !== before.organiserStaffId;
  const others = isNewOrganiser ? stay.filter((staffId) => staffId !== organiserStaffId) : stay;
  const news = (what: SeriesNews, to: readonly string[]) =>
    tellOfSeries(trx, scope, { series: after, what, to }, now);
  if (isNewOrganiser) await news('organised', [organiserStaffId]);
  const added = others.filter((staffId) => !knew.includes(staffId));
  await news('started', added);
  const gone = knew.filter((staffId) => !stay.includes(staffId));
  await news('removed', gone);
  if (planOf(before) === planOf(after)) return;
  const knowing = others.filter((staffId) => knew.includes(staffId));
  await news('changed', isNewOrganiser ? knowing : [...knowing, organiserStaffId]);
};
