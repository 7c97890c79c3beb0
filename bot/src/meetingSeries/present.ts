/** Makes the words of notifications about series of meetings from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { meetingTemplateWords } from '@verbund/domain/language/words/meetings';
import { missingMeetings } from '@verbund/domain/meeting/series/queries/missingMeetings';
import type { Scope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { z } from 'zod';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { seriesWords } from './words.ts';

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';
const words = seriesWords[LANGUAGE];

/** As every presenter, for a transaction of whichever scope. */
type SeriesPresenter = (
  trx: Trx,
  scope: Scope,
  row: OutboxRow,
  now: Instant,
) => Promise<Message | 'obsolete'>;

const withPeriod = z.object({
  template: z.enum(['caseworker_training', 'steering_committee', 'coordination_group', 'other']),
  period: z.string().regex(/^\d{4}-[QH]\d$/),
  monthsLeft: z.union([z.literal(1), z.literal(2)]),
});

/** "2027-Q1" as "1. Quartal 2027" */
const periodWords = (period: string): string => {
  const [year, number] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  return period.charAt(5) === 'Q' ? words.quarter(number, year) : words.halfYear(number, year);
};

const missing: SeriesPresenter = async (trx, scope, row, now) => {
  const { template, period, monthsLeft } = withPeriod.parse(row.data);
  const isMissing = (await missingMeetings(trx, scope, now)).some(
    (one) => one.template === template && one.period === period,
  );
  if (!isMissing) return 'obsolete';
  const text = words.missing(meetingTemplateWords[LANGUAGE][template], periodWords(period), monthsLeft);
  return { text, summary: text };
};

export const seriesPresenters = {
  meeting_missing: missing,
} satisfies Partial<Record<NotificationKind, SeriesPresenter>>;
