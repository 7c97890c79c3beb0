import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { type Instant, instant, plainDate, Temporal } from '@verbund/domain/kernel/time';
import { seriesRefusalWords } from '@verbund/domain/language/words/meetingSeries';
import { changeSeries as change } from '@verbund/domain/meeting/series/commands/changeSeries';
import { endSeries as end } from '@verbund/domain/meeting/series/commands/endSeries';
import { skipOccurrence as skip } from '@verbund/domain/meeting/series/commands/skipOccurrence';
import { startSeries as start } from '@verbund/domain/meeting/series/commands/startSeries';
import { unskipOccurrence as unskip } from '@verbund/domain/meeting/series/commands/unskipOccurrence';
import { getSeries, listSeries } from '@verbund/domain/meeting/series/queries/listSeries';
import { listSeriesTemplates } from '@verbund/domain/meeting/series/queries/listSeriesTemplates';
import type { SeriesRow } from '@verbund/domain/meeting/series/schema';
import type { SeriesChange, SeriesRefusal } from '@verbund/domain/meeting/series/types';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { guardedText } from '../platform/guarded.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

/** Everything else is wrong with what was sent. */
const STATUS: Partial<Record<SeriesRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  changed_meanwhile: 409,
};

/** Runs a command on series and lets what it says be said. */
const run = async <T>(
  services: Services,
  scope: StaffScope,
  command: (trx: Trx) => Promise<Result<T, SeriesRefusal>>,
): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) {
    const { reason } = result;
    const titles = { de: seriesRefusalWords.de[reason], en: seriesRefusalWords.en[reason] };
    throw problems.refused(reason, titles, STATUS[reason] ?? 422);
  }
  services.dispatcher.wake();
  return result.value;
};

/** The series as it is now. */
const page = async (
  { db }: Services,
  scope: StaffScope,
  seriesId: string,
  now: Instant,
): Promise<SeriesRow> => {
  const found = await runQuery(db, scope, (trx) => getSeries(trx, scope, seriesId, now));
  if (!found) throw problems.notFound();
  return found;
};

/** As it comes from a form: a time of day is text. */
type SentShape = { [K in keyof Shape]?: (K extends 'at' ? string : Shape[K]) | undefined };

type Shape = Pick<SeriesChange, 'rule' | 'at' | 'durationMinutes' | 'onHoliday' | 'participants'>;

/** What the form says of a series, for the command: without what was left out. */
const shapeOf = ({ rule, at, durationMinutes, onHoliday, participants }: SentShape): Shape => ({
  ...(rule === undefined ? {} : { rule }),
  ...(at === undefined ? {} : { at: Temporal.PlainTime.from(at) }),
  ...(durationMinutes === undefined ? {} : { durationMinutes }),
  ...(onHoliday === undefined ? {} : { onHoliday }),
  ...(participants === undefined ? {} : { participants }),
});

export const meetingSeries = defineRoute('meetingSeries', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listSeries(trx, scope, now)),
);

export const seriesTemplates = defineRoute('seriesTemplates', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listSeriesTemplates(trx, scope, now)),
);

export const startSeries = defineRoute('startSeries', async ({ services, scope, now, body }) => {
  const { clientKey, template, startsOn, endsBefore, mode, placeMunicipalityId } = body;
  const input = {
    ...shapeOf(body),
    clientKey,
    template,
    title: await guardedText(services, scope, 'title', body.title),
    startsOn: plainDate(startsOn),
    endsBefore: endsBefore === null ? null : plainDate(endsBefore),
    mode,
    placeMunicipalityId,
  };
  const { seriesId } = await run(services, scope, (trx) => start(trx, scope, input, now));
  return page(services, scope, seriesId, now);
});

export const changeSeries = defineRoute('changeSeries', async ({ services, scope, now, params, body }) => {
  const { title, endsBefore, place, organiserStaffId } = body;
  const input = {
    ...params,
    ...shapeOf(body),
    changedAt: instant(body.changedAt),
    ...(place === undefined ? {} : { place }),
    ...(organiserStaffId === undefined ? {} : { organiserStaffId }),
    ...(title === undefined ? {} : { title: await guardedText(services, scope, 'title', title) }),
    ...(endsBefore === undefined ? {} : { endsBefore: endsBefore === null ? null : plainDate(endsBefore) }),
  };
  await run(services, scope, (trx) => change(trx, scope, input, now));
  return page(services, scope, params.seriesId, now);
});

export const endSeries = defineRoute('endSeries', async ({ services, scope, now, params, body }) => {
  const input = { ...params, endsBefore: plainDate(body.endsBefore) };
  await run(services, scope, (trx) => end(trx, scope, input, now));
  return page(services, scope, params.seriesId, now);
});

export const skipOccurrence = defineRoute(
  'skipOccurrence',
  async ({ services, scope, now, params, body }) => {
    const input = { ...params, occursOn: plainDate(body.occursOn) };
    await run(services, scope, (trx) => skip(trx, scope, input, now));
    return page(services, scope, params.seriesId, now);
  },
);

export const unskipOccurrence = defineRoute(
  'unskipOccurrence',
  async ({ services, scope, now, params, body }) => {
    const input = { ...params, occursOn: plainDate(body.occursOn) };
    await run(services, scope, (trx) => unskip(trx, scope, input, now));
    return page(services, scope, params.seriesId, now);
  },
);
