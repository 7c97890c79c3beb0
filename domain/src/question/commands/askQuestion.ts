import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import { hasLabels } from '../../language/guard/mask.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { startSearch } from '../experts/stepSearch.ts';
import { findAlike } from '../library/findAlike.ts';
import type { SearchLibrary } from '../library/searchLibrary.ts';
import { isArea } from '../record.ts';
import { proposeAreas } from '../routing/proposeAreas.ts';
import { ALIKE_FROM } from '../rules.ts';
import type { NewQuestion, QuestionRefusal } from '../types.ts';

/**
 * Asks. When something alike is known, it stays a draft for a while: whoever asks may close it with that or pass it
 * on. Otherwise the experts of its area are asked at once. The same client key is the same question.
 */
export const askQuestion = async (
  trx: Trx,
  scope: StaffScope,
  { clientKey, text, areaCode, meant = [] }: NewQuestion,
  library: SearchLibrary,
  now: Instant,
): Promise<Result<{ questionId: string }, QuestionRefusal>> => {
  const known = await trx
    .selectFrom('questionKey')
    .select('subjectId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirst();
  if (known) return ok({ questionId: known.subjectId });
  if (areaCode !== null && !(await isArea(trx, scope, areaCode))) return refused('unknown_area');

  const alike = await findAlike(trx, scope, library, { text, limit: 1, least: ALIKE_FROM, meant }, now);
  const areas = await proposeAreas(trx, scope, text);
  const area = areaCode ?? areas[0]?.code ?? null;
  const { questions } = await loadSettings(trx, scope);
  const waits = alike.length > 0 || area === null;
  const questionId = newId(now);
  const askedByStaffId = scope.actor.staffId;
  await trx
    .insertInto('question')
    .values({
      cooperationId: scope.cooperationId,
      id: questionId,
      text,
      masked: hasLabels(text),
      areaCode: area,
      areas: JSON.stringify(areas),
      askedByStaffId,
      askedAt: now,
      state: 'draft',
      run: 0,
      dueAt:
        waits && area !== null
          ? addWorkingTime(now, Temporal.Duration.from({ hours: questions.draftHours }))
          : null,
      claimedByStaffId: null,
      helpedById: null,
      groupId: null,
      changedAt: now,
      closedAt: null,
    })
    .execute();
  await trx
    .insertInto('questionKey')
    .values({ cooperationId: scope.cooperationId, clientKey, subjectId: questionId })
    .execute();
  await appendEvent(trx, scope, { kind: 'question.asked', subjectId: questionId }, now);
  if (!waits) await startSearch(trx, scope, { id: questionId, askedByStaffId, areaCode: area, run: 0 }, now);
  return ok({ questionId });
};
