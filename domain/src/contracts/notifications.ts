/** Addresses of how people are told: wishes, what was told, and channels of teams. */
import { z } from 'zod';
import { preferencesSchema, shownPreferencesSchema } from '../notification/preferences.ts';
import { notificationPageSchema, teamChannelsSchema } from '../notification/views.ts';
import { routes } from '../routes.ts';
import type { RouteContract } from './route.ts';

export const notificationContract = {
  notificationPreferences: {
    ...routes.notificationPreferences,
    summary: 'How I want to be told, and which ways there are',
    access: 'everybody',
    answer: shownPreferencesSchema,
  },
  setNotificationPreferences: {
    ...routes.setNotificationPreferences,
    summary: 'Says how I want to be told; holds for what waits already, too',
    access: 'everybody',
    body: preferencesSchema,
    answer: shownPreferencesSchema,
  },
  resetNotificationPreferences: {
    ...routes.resetNotificationPreferences,
    summary: 'Forgets my wishes: the default of my cooperation holds again',
    access: 'everybody',
    answer: shownPreferencesSchema,
  },
  notifications: {
    ...routes.notifications,
    summary: 'What was sent to me in the last 30 days and what waits, the newest first; never its text',
    access: 'everybody',
    query: z.strictObject({ before: z.uuid().optional() }),
    answer: notificationPageSchema,
  },
  teamChannels: {
    ...routes.teamChannels,
    summary: 'Channels in which my municipality wants to read of gaps or meetings',
    access: ['team_lead', 'administrator'],
    answer: teamChannelsSchema,
  },
  removeTeamChannel: {
    ...routes.removeTeamChannel,
    summary: 'Ends the posts in a channel of my municipality',
    access: ['team_lead', 'administrator'],
    params: z.strictObject({ channelId: z.uuid() }),
    answer: teamChannelsSchema,
  },
} as const satisfies Record<string, RouteContract>;
