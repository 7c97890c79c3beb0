/** What a card about a question is sent for; codes, put into words when shown. */
import { z } from 'zod';

/** For whoever asked. */
export const askerNewsSchema = z.enum(['answered', 'corrected', 'accept_due', 'left_open']);
/** For whoever can answer. */
export const expertNewsSchema = z.enum(['asked', 'queried', 'answer_due']);

export type AskerNews = z.infer<typeof askerNewsSchema>;
export type ExpertNews = z.infer<typeof expertNewsSchema>;
