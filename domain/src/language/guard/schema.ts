/** What travels about checking a text. Browser-safe. */
import { z } from 'zod';
import { FINDING_KINDS } from './finding.ts';

const LONGEST_CHECKED = 10_000;

export const checkedTextSchema = z.strictObject({ text: z.string().max(LONGEST_CHECKED) });
export const textCheckSchema = z.object({
  kinds: z.array(z.enum(FINDING_KINDS)),
  /** The text with labels in place of what was found. */
  masked: z.string(),
});

export type TextCheck = z.infer<typeof textCheckSchema>;
