/** What travels about what was told, and about channels of teams. Browser-safe. */
import { z } from 'zod';
import { waySchema } from './preferences.ts';

export const LISTED_DAYS = 30;
export const PER_PAGE = 50;

const shownNotificationSchema = z.object({
  notificationId: z.uuid(),
  /** A kind of `NOTIFICATION_KINDS`, for programs. */
  kind: z.string(),
  /** The same in words of the language asked for, such as "Anfrage, ob du vertreten kannst". */
  what: z.string(),
  urgent: z.boolean(),
  createdAt: z.iso.datetime(),
  /**
   * `waiting`: for its turn or its next try. `held_quiet`, `held_digest`: until `heldUntil`. `sent`: at `finishedAt`,
   * by `sentBy`. `given_up`: at `finishedAt`, for `reason`.
   */
  state: z.enum(['waiting', 'held_quiet', 'held_digest', 'sent', 'given_up']),
  heldUntil: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  sentBy: waySchema.nullable(),
  /** It came together with others. */
  inDigest: z.boolean(),
  /** Why it was given up, or what it waits for; a sentence in the language asked for. */
  reason: z.string().nullable(),
});

export const notificationPageSchema = z.object({
  notifications: z.array(shownNotificationSchema),
  /** For the next page, as `before`; `null` on the last one. */
  next: z.uuid().nullable(),
});

export type ShownNotification = z.infer<typeof shownNotificationSchema>;
export type NotificationPage = z.infer<typeof notificationPageSchema>;

export const teamPostSchema = z.enum(['gaps', 'meetings']);

export const teamChannelsSchema = z.object({
  /** Teams tells bots no names of channels: who set it up and when says which one it is. */
  channels: z.array(
    z.object({
      channelId: z.uuid(),
      municipalityId: z.uuid(),
      posts: z.array(teamPostSchema),
      createdAt: z.iso.datetime(),
      createdBy: z.string(),
      /** The bot was taken out of that team. */
      isGone: z.boolean(),
    }),
  ),
});

export type TeamChannels = z.infer<typeof teamChannelsSchema>;
