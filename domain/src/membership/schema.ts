/** What the tab is told about whoever uses it and about her cooperation. Browser-safe. */
import { z } from 'zod';

export const roleSchema = z.enum([
  'caseworker',
  'team_lead',
  'coordination',
  'administrator',
  'expert_network',
]);

export const meSchema = z.object({
  staffId: z.uuid(),
  name: z.string(),
  municipalityId: z.uuid(),
  municipalityName: z.string(),
  roles: z.array(roleSchema),
  /** Of the cooperation, by name. */
  municipalities: z.array(z.object({ municipalityId: z.uuid(), name: z.string() })),
  areas: z.array(z.object({ code: z.string(), nameDe: z.string(), nameEn: z.string() })),
  /** Everybody active, by name: whom cases can be handed to. */
  colleagues: z.array(z.object({ staffId: z.uuid(), name: z.string(), municipalityId: z.uuid() })),
  /** Municipalities whose cases this person may see today. */
  caseMunicipalityIds: z.array(z.uuid()),
  /** The present moment as the server sees it; a demo may have moved its clock. */
  now: z.iso.datetime(),
});

/** What somebody could not use. */
export const feedbackSchema = z.strictObject({
  page: z.string().max(100),
  text: z.string().trim().min(1).max(2000),
  wantsAnswer: z.boolean(),
});

export type Me = z.infer<typeof meSchema>;
