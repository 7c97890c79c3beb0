import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { isOnlyNetwork, type StaffScope } from '../../membership/scope.ts';
import { loadItemIds } from '../agenda.ts';
import { claimKey, openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

export type NewItem = { text: GuardedText } | { improvementId: string } | { standardCaseId: string };

type Written = { text: string; improvementId: string | null; standardCaseId: string | null };

const fromImprovement = async (
  trx: Trx,
  scope: StaffScope,
  improvementId: string,
): Promise<Result<Written, MeetingRefusal>> => {
  const found = await trx
    .selectFrom('improvement')
    .select('text')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .executeTakeFirst();
  if (!found || isOnlyNetwork(scope)) return refused('unknown_improvement');
  return ok({ text: found.text, improvementId, standardCaseId: null });
};

const fromStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  standardCaseId: string,
): Promise<Result<Written, MeetingRefusal>> => {
  const found = await trx
    .selectFrom('standardCase as s')
    .innerJoin('standardCaseVersion as v', (join) =>
      join
        .onRef('v.cooperationId', '=', 's.cooperationId')
        .onRef('v.standardCaseId', '=', 's.id')
        .onRef('v.version', '=', 's.approvedVersion'),
    )
    .select('v.title')
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', standardCaseId)
    .where('s.state', '=', 'approved')
    .executeTakeFirst();
  return found
    ? ok({ text: found.title, improvementId: null, standardCaseId })
    : refused('unknown_standard_case');
};

const write = (trx: Trx, scope: StaffScope, item: NewItem): Promise<Result<Written, MeetingRefusal>> => {
  if ('improvementId' in item) return fromImprovement(trx, scope, item.improvementId);
  if ('standardCaseId' in item) return fromStandardCase(trx, scope, item.standardCaseId);
  return Promise.resolve(ok({ text: item.text, improvementId: null, standardCaseId: null }));
};

/** Puts something on the agenda, as its last item; what stands on it already stays where it is. */
export const addItem = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, clientKey, item }: { meetingId: string; clientKey: string; item: NewItem },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  const itemId = newId(now);
  if ((await claimKey(trx, scope, { clientKey, subjectId: itemId })) !== itemId) return ok(null);
  if (!actions.includes('add_item')) return refused(whyNot(record));
  const written = await write(trx, scope, item);
  if (!written.ok) return written;
  const items = await loadItemIds(trx, scope, meetingId);
  const { improvementId, standardCaseId } = written.value;
  const isThere = items.some(
    (one) =>
      (improvementId !== null && one.improvementId === improvementId) ||
      (standardCaseId !== null && one.standardCaseId === standardCaseId),
  );
  if (isThere) return ok(null);
  await trx
    .insertInto('meetingItem')
    .values({
      cooperationId: scope.cooperationId,
      id: itemId,
      meetingId,
      position: (items.at(-1)?.position ?? 0) + 1,
      ...written.value,
      createdAt: now,
    })
    .execute();
  await appendEvent(trx, scope, { kind: 'meeting.agenda_changed', subjectId: meetingId }, now);
  return ok(null);
};
