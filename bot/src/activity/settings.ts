import { z } from 'zod';

/** The app registration that may write into the activity feed. */
export type ActivitySettings = { appId: string; secret: string };

/** Variables of the environment; all or none. */
export const activityVariables = {
  ACTIVITY_FEED: z.literal('yes').optional(),
  GRAPH_APP_ID: z.uuid().optional(),
  GRAPH_APP_SECRET: z.string().min(1).optional(),
};

/** @returns `null` where nothing goes into the feed. */
export const activitySettingsOf = (env: {
  ACTIVITY_FEED?: 'yes' | undefined;
  GRAPH_APP_ID?: string | undefined;
  GRAPH_APP_SECRET?: string | undefined;
}): ActivitySettings | null =>
  env.ACTIVITY_FEED && env.GRAPH_APP_ID && env.GRAPH_APP_SECRET
    ? { appId: env.GRAPH_APP_ID, secret: env.GRAPH_APP_SECRET }
    : null;
