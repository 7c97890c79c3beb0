/** What travels about how somebody wants to be told. Browser-safe. */
import { z } from 'zod';

/** `07:30`, as clocks in Berlin show it. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const waySchema = z.enum(['chat', 'activity', 'mail']);

/** From `from` until `until` only what is urgent; may pass midnight. */
export const quietHoursSchema = z
  .strictObject({ from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from !== until, { path: ['until'] });

export const preferencesSchema = z.strictObject({
  /** What has to be answered on its card comes into the chat whatever this says. */
  channel: waySchema,
  /** `null`: at any time of a day. */
  quietHours: quietHoursSchema.nullable(),
  /** Saturdays, Sundays and holidays as well bring only what is urgent. */
  quietOnFreeDays: z.boolean(),
  /** News of a day together at this time of a working day; `null`: each when it happens. */
  digestAt: timeOfDay.nullable(),
});

export type Preferences = z.infer<typeof preferencesSchema>;

export const shownPreferencesSchema = z.object({
  preferences: preferencesSchema,
  /** She has set nothing: this is what holds for everybody in her cooperation. */
  isDefault: z.boolean(),
  /** The ways there are for her; a wish for another one is kept and goes by chat meanwhile. */
  ways: z.array(waySchema),
  /** Her own address, where mails go; `null`: none is known. */
  mailAddress: z.string().nullable(),
});

export type ShownPreferences = z.infer<typeof shownPreferencesSchema>;
