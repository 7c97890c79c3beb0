import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { isRepeated } from '../../question/record.ts';
import { openStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** A lead says that her municipality does otherwise, why, and for how long. */
export const addDeviation = async (
  trx: Trx,
  scope: StaffScope,
  input: {
    standardCaseId: string;
    clientKey: string;
    text: GuardedText;
    reason: GuardedText;
    fromDay: PlainDate;
    untilDay: PlainDate;
  },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const { standardCaseId, clientKey, text, reason, fromDay, untilDay } = input;
  const opened = await openStandardCase(trx, scope, standardCaseId, 'deviate');
  if (!opened.ok) return opened;
  if (compareDays(untilDay, fromDay) <= 0) return refused('ends_before_it_begins');
  if (await isRepeated(trx, scope, { clientKey, subjectId: standardCaseId })) return ok(null);
  await trx
    .insertInto('localDeviation')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      standardCaseId,
      municipalityId: scope.actor.municipalityId,
      text,
      reason,
      fromDay,
      untilDay,
      createdByStaffId: scope.actor.staffId,
      createdAt: now,
    })
    .execute();
  await appendEvent(trx, scope, { kind: 'standard_case.deviated', subjectId: standardCaseId }, now);
  return ok(null);
};
