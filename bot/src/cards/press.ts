import type { z } from 'zod';
import type { Reply, Visit } from '../visit.ts';
import type { ActionContract } from './action.ts';

/** What a button does. */
export type Press = {
  verb: string;
  /** `null` when what was sent is not what our cards send. */
  answer(visit: Visit, sent: unknown): Promise<Reply> | null;
};

export const on = <D extends z.ZodRawShape, I extends z.ZodRawShape>(
  action: ActionContract<D, I>,
  handle: (visit: Visit, payload: NonNullable<ReturnType<ActionContract<D, I>['parse']>>) => Promise<Reply>,
): Press => ({
  verb: action.verb,
  answer: (visit, sent) => {
    const payload = action.parse(sent);
    return payload === null ? null : handle(visit, payload);
  },
});
