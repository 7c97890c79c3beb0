import { z } from 'zod';
import type { Execute } from './elements.ts';

/** Cards stay in chats for weeks: a press says in which version of the payload its card was built. */
const PAYLOAD_VERSION = 1;

type Payload<D extends z.ZodRawShape, I extends z.ZodRawShape> = z.output<z.ZodObject<D>> &
  z.output<z.ZodObject<I>>;

/**
 * What a button sends. `data` is put into the card when it is built (ids and dates, never who acts);
 * `inputs` are the ids of the card's inputs, which the client adds as text.
 */
export type ActionContract<D extends z.ZodRawShape, I extends z.ZodRawShape> = {
  verb: string;
  data: z.ZodObject<D>;
  inputs: z.ZodObject<I>;
  /** `null` for what no card of ours sends. */
  parse(sent: unknown): Payload<D, I> | null;
};

const versioned = z.object({ version: z.literal(PAYLOAD_VERSION) });

export const defineAction = <D extends z.ZodRawShape, I extends z.ZodRawShape>(
  verb: string,
  data: D,
  inputs: I,
): ActionContract<D, I> => {
  const carried = z.object(data);
  const typed = z.object(inputs);
  return {
    verb,
    data: carried,
    inputs: typed,
    parse: (sent) => {
      const [fromCard, fromPerson] = [carried.safeParse(sent), typed.safeParse(sent)];
      if (!versioned.safeParse(sent).success || !fromCard.success || !fromPerson.success) return null;
      return { ...fromCard.data, ...fromPerson.data };
    },
  };
};

/** A button. With `inputs: 'none'` the client neither checks nor sends what was typed. */
export const execute = <D extends z.ZodRawShape, I extends z.ZodRawShape>(
  action: ActionContract<D, I>,
  title: string,
  data: z.input<z.ZodObject<D>>,
  options: { style?: Execute['style']; inputs?: 'none' } = {},
): Execute => ({
  type: 'Action.Execute',
  title,
  verb: action.verb,
  data: { version: PAYLOAD_VERSION, ...data },
  ...(options.style ? { style: options.style } : {}),
  ...(options.inputs ? { associatedInputs: options.inputs } : {}),
});
