/** What travels about emergency rosters. Browser-safe. */
import { z } from 'zod';

const person = z.object({ staffId: z.uuid(), name: z.string() });

export const emergencyRostersSchema = z.object({
  /** Those that are kept, the newest first, of one's own municipality before the others. */
  rosters: z.array(
    z.object({
      municipalityId: z.uuid(),
      municipalityName: z.string(),
      day: z.iso.date(),
      asOf: z.iso.datetime(),
    }),
  ),
  /** Who is told every morning in one's own municipality; its leads, unless others are named. */
  recipients: z.array(person),
  /** Nobody is named: these are the leads. */
  isDefault: z.boolean(),
  mayName: z.boolean(),
});

/** Empty: the leads again. */
export const recipientsSchema = z.strictObject({ staffIds: z.array(z.uuid()).max(50) });

export type EmergencyRosters = z.infer<typeof emergencyRostersSchema>;
