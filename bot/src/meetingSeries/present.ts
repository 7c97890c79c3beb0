/** Makes the words of notifications about series of meetings from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import { datedWords, dateWords, momentWords } from '@verbund/domain/language/words/days';
import { meetingTemplateWords } from '@verbund/domain/language/words/meetings';
import { seriesRuleWords } from '@verbund/domain/language/words/seriesRule';
import { getSeriesNotice, type SeriesNotice } from '@verbund/domain/meeting/series/queries/getSeriesNotice';
import { missingMeetings } from '@verbund/domain/meeting/series/queries/missingMeetings';
import type { SeriesNews } from '@verbund/domain/meeting/series/tellOfSeries';
import type { Scope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { z } from 'zod';
import { card, literal, openTab, text } from '../cards/elements.ts';
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

const withNews = z.object({
  what: z.enum(['started', 'organised', 'changed', 'ended', 'removed']),
  /** As it was when this was to be said; a later change has its own message. */
  plan: z.string(),
});

/** As many dates as one takes in at a glance. */
const SAID_DATES = 3;

/** "Di., 12.1.2027, Di., 13.4.2027 und weitere"; of one that was moved by itself the time as well. */
const datesOf = ({ next }: SeriesNotice, now: Instant): string => {
  const days = next
    .slice(0, SAID_DATES)
    .map(({ startsAt, moved }) =>
      moved === 'alone' ? momentWords(startsAt, now, LANGUAGE) : datedWords(dayOf(startsAt), now, LANGUAGE),
    );
  return `${days.join('; ')}${next.length > SAID_DATES ? ` ${words.andMore}` : ''}`;
};

const placeOf = ({ mode, placeName }: SeriesNotice): string =>
  placeName === null ? words.online : words[mode === 'hybrid' ? 'hybrid' : 'onSite'](literal(placeName));

/** How it takes place, when next, and until when. */
const course = (notice: SeriesNotice, now: Instant): string[] => {
  const { rule, at, endsBefore, next } = notice;
  return [
    words.plan(seriesRuleWords(rule, at, LANGUAGE), placeOf(notice)),
    ...(next.length === 0 ? [] : [words.next(datesOf(notice, now))]),
    ...(endsBefore === null ? [] : [words.lastBefore(dateWords(endsBefore, LANGUAGE))]),
  ];
};

/** What is said, sentence by sentence; nothing when it no longer holds for whoever would read it. */
const sayOf = (what: SeriesNews, notice: SeriesNotice, now: Instant): string[] | null => {
  const { isInvited, isOrganiser, endsBefore } = notice;
  const title = literal(notice.title);
  if (what === 'removed') return isInvited ? null : [words.removed(title)];
  if (!isInvited && !isOrganiser) return null;
  if (what === 'organised') return isOrganiser ? [words.organised(title), ...course(notice, now)] : null;
  if (what === 'started')
    return [words.started(literal(notice.organiserName), title), ...course(notice, now)];
  if (what === 'changed') return [words.changed(title), ...course(notice, now)];
  if (endsBefore === null) return null;
  const left = notice.next.length === 0 ? words.noneLeft : words.remaining(datesOf(notice, now));
  return [words.ended(title, dateWords(endsBefore, LANGUAGE)), left];
};

/** One message for a whole series. */
const ofSeries: SeriesPresenter = async (trx, scope, row, now) => {
  const { what, plan } = withNews.parse(row.data);
  const { subjectId: seriesId, recipientStaffId: staffId } = row;
  const notice = await getSeriesNotice(trx, scope, { seriesId, staffId, most: SAID_DATES + 1 }, now);
  if (!notice) return 'obsolete';
  const isLate = (what === 'changed' || what === 'ended') && notice.plan !== plan;
  const said = isLate ? null : sayOf(what, notice, now);
  if (said === null) return 'obsolete';
  const sentence = said.join(' ');
  // Who is no longer invited may not see it.
  if (what === 'removed') return { text: sentence, summary: sentence };
  return {
    card: card(
      said.map((one) => text(one)),
      [openTab(words.openSeries, 'terminreihen')],
    ),
    summary: sentence,
  };
};

export const seriesPresenters = {
  meeting_missing: missing,
  meeting_series: ofSeries,
} satisfies Partial<Record<NotificationKind, SeriesPresenter>>;
