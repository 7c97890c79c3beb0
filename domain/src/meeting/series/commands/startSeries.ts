import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { StaffScope } from '../../../membership/scope.ts';
import { checkPlace } from '../../invited.ts';
import { maySchedule } from '../../policy.ts';
import { claimKey } from '../../record.ts';
import type { SeriesPlan } from '../occurrences.ts';
import { listTemplateInvited } from '../queries/listTemplateInvited.ts';
import { checkPlan, checkSeriesInvited, writeSeriesInvited } from '../record.ts';
import { tellOfSeries } from '../tellOfSeries.ts';
import { SERIES_TEMPLATES } from '../templates.ts';
import type { NewSeries, SeriesRefusal } from '../types.ts';
import { materialiseSeries } from './materialiseSeries.ts';

/**
 * Starts a series, makes its first meetings and tells those invited. Whoever starts it organises it. The same client key is the same series.
 *
 * @returns the series and how many meetings have been made of it.
 */
export const startSeries = async (
  trx: Trx,
  scope: StaffScope,
  input: NewSeries,
  now: Instant,
): Promise<Result<{ seriesId: string; made: number }, SeriesRefusal>> => {
  const { clientKey } = input;
  const seriesId = newId(now);
  const holder = await claimKey(trx, scope, { clientKey, subjectId: seriesId });
  if (holder !== seriesId) return ok({ seriesId: holder, made: 0 });
  if (!maySchedule(scope)) return refused('not_allowed');
  const template = SERIES_TEMPLATES[input.template];
  const plan: SeriesPlan = {
    rule: input.rule ?? template.rule,
    startsOn: input.startsOn,
    at: input.at ?? template.at,
    durationMinutes: input.durationMinutes ?? template.durationMinutes,
    endsBefore: input.endsBefore,
    onHoliday: input.onHoliday ?? 'next_working_day',
    skips: [],
  };
  const checked = checkPlan(plan, now);
  if (!checked.ok) return checked;
  const place = await checkPlace(trx, scope, input);
  if (!place.ok) return refused('unknown_place');
  const { startsOn } = plan;
  const organiserStaffId = scope.actor.staffId;
  const participants =
    input.participants ?? (await listTemplateInvited(trx, scope, { template: input.template, on: startsOn }));
  const invited = await checkSeriesInvited(trx, scope, { participants, organiserStaffId, startsOn }, now);
  if (!invited.ok) return invited;

  const { skips: _, ...columns } = plan;
  await trx
    .insertInto('meetingSeries')
    .values({
      cooperationId: scope.cooperationId,
      id: seriesId,
      ...columns,
      template: input.template,
      title: input.title,
      mode: input.mode,
      placeMunicipalityId: input.placeMunicipalityId,
      organiserStaffId,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  await writeSeriesInvited(trx, scope, seriesId, invited.value);
  await appendEvent(trx, scope, { kind: 'meeting_series.started', subjectId: seriesId }, now);
  const { made } = await materialiseSeries(trx, scope, { seriesId }, now);
  const to = invited.value.map(({ staffId }) => staffId);
  const series = { ...input, ...columns, id: seriesId };
  await tellOfSeries(trx, scope, { series, what: 'started', to }, now);
  return ok({ seriesId, made: made.length });
};
