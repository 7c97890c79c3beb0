import { z } from 'zod';

/** How to reach somebody in chat later on. Ids of the platform only, no names. */
export const conversationReferenceSchema = z.object({
  /** Where the platform takes messages for this conversation. */
  serviceUrl: z.url(),
  conversationId: z.string().min(1),
  /** The platform's ids of the bot and of the person within it. */
  botId: z.string(),
  userId: z.string(),
});

export type ConversationReference = z.infer<typeof conversationReferenceSchema>;
