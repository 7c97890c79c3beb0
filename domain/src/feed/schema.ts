/** What travels about calendar feeds. Browser-safe. */
import { z } from 'zod';

const feedSchema = z.object({
  feedId: z.uuid(),
  /** `null`: the duties of the person herself. */
  deskId: z.uuid().nullable(),
  deskName: z.string().nullable(),
  municipalityName: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const feedsSchema = z.object({ feeds: z.array(feedSchema) });

export const newFeedSchema = z.strictObject({ deskId: z.uuid().nullable() });

/** Told once; only a digest of the secret is kept. */
export const madeFeedSchema = z.object({
  feedId: z.uuid(),
  /** Below the origin of the API. */
  path: z.string(),
});

export type CalendarFeed = z.infer<typeof feedSchema>;
