/** Addresses of series of meetings. */
import { z } from 'zod';
import {
  newSeriesSchema,
  occurrenceDaySchema,
  seriesChangeSchema,
  seriesEndSchema,
  seriesListSchema,
  seriesRowSchema,
  seriesTemplatesSchema,
} from '../meeting/series/schema.ts';
import { routes } from '../routes.ts';
import type { RouteContract } from './route.ts';

const ofSeries = z.strictObject({ seriesId: z.uuid() });

/** Who schedules. */
const SCHEDULERS = ['team_lead', 'coordination', 'administrator'] as const;

export const meetingSeriesContract = {
  meetingSeries: {
    ...routes.meetingSeries,
    summary: 'Series of meetings that have not ended, with their next dates',
    access: 'everybody',
    answer: seriesListSchema,
    nouns: ['meeting', 'roster'],
  },
  seriesTemplates: {
    ...routes.seriesTemplates,
    summary:
      'What each kind of meeting begins with: title, proposals how it repeats, length, whom it invites',
    access: SCHEDULERS,
    answer: seriesTemplatesSchema,
    nouns: ['roster'],
  },
  startSeries: {
    ...routes.startSeries,
    summary: 'Starts a series and makes its first meetings',
    access: SCHEDULERS,
    body: newSeriesSchema,
    answer: seriesRowSchema,
  },
  changeSeries: {
    ...routes.changeSeries,
    summary: 'Changes a series and its meetings to come; those moved alone stay',
    access: SCHEDULERS,
    params: ofSeries,
    body: seriesChangeSchema,
    answer: seriesRowSchema,
  },
  endSeries: {
    ...routes.endSeries,
    summary: 'Ends a series; what it has from that day on is called off',
    access: SCHEDULERS,
    params: ofSeries,
    body: seriesEndSchema,
    answer: seriesRowSchema,
  },
  skipOccurrence: {
    ...routes.skipOccurrence,
    summary: 'Leaves one date out and calls its meeting off',
    access: SCHEDULERS,
    params: ofSeries,
    body: occurrenceDaySchema,
    answer: seriesRowSchema,
  },
  unskipOccurrence: {
    ...routes.unskipOccurrence,
    summary: 'Has a date that was left out take place after all',
    access: SCHEDULERS,
    params: ofSeries,
    body: occurrenceDaySchema,
    answer: seriesRowSchema,
  },
} as const satisfies Record<string, RouteContract>;
