/**
 * Who is told what of a series: one message each, whatever becomes of how many of its meetings. Calendars and reminders
 * are those of the meetings. The words are made from the state when they are sent.
 */
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { actingStaffId, type Scope } from '../../membership/scope.ts';
import type { SeriesRecord } from './types.ts';

export type SeriesNews = 'started' | 'organised' | 'changed' | 'ended' | 'removed';

type Planned = Pick<
  SeriesRecord,
  'rule' | 'startsOn' | 'endsBefore' | 'at' | 'durationMinutes' | 'onHoliday' | 'mode' | 'placeMunicipalityId'
>;

/** Names when and where a series takes place; another one is another plan. No free text. */
export const planOf = (series: Planned): string =>
  [
    series.rule,
    series.startsOn,
    series.endsBefore,
    series.at,
    series.durationMinutes,
    series.onHoliday,
    series.mode,
    series.placeMunicipalityId,
  ].join(' ');

/** Tells these of it; whoever does it herself knows already. */
export const tellOfSeries = async (
  trx: Trx,
  scope: Scope,
  { series, what, to }: { series: Planned & { id: string }; what: SeriesNews; to: readonly string[] },
  now: Instant,
): Promise<void> => {
  const change = newId(now);
  await enqueue(
    trx,
    scope,
    [...new Set(to)]
      .filter((staffId) => staffId !== actingStaffId(scope))
      .map((recipientStaffId) => ({
        key: `meeting_series:${series.id}:${change}:${recipientStaffId}`,
        recipientStaffId,
        kind: 'meeting_series' as const,
        subjectId: series.id,
        data: { what, plan: planOf(series) },
      })),
    now,
  );
};
