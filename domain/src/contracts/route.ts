import type { z } from 'zod';
import type { roleSchema } from '../membership/schema.ts';

type Role = z.infer<typeof roleSchema>;

/** One address of the API. Everything the tab, the server, the OpenAPI document and the access test know of it. */
export type RouteContract = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/`; `{name}` is a parameter. */
  route: string;
  summary: string;
  /**
   * `anyone`: without signing in; `everybody`: of a cooperation, the expert network too; `staff`: without those who are
   * of the expert network only; else one of these roles.
   */
  access: 'anyone' | 'everybody' | 'staff' | readonly [Role, ...Role[]];
  params?: z.ZodObject;
  /** Values are text. */
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** JSON by this schema, a file of this media type, or nothing. */
  answer: z.ZodType | { media: string } | null;
  /** The picture changes only with these nouns, the day and who asks: answered by 304 when it has not. */
  nouns?: readonly ('roster' | 'case' | 'question' | 'meeting' | 'improvement')[];
};
