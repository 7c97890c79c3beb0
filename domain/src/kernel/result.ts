/**
 * Expected refusals are values, so that every caller has to say what it does with them.
 * Bugs and outages throw instead, with their `cause`.
 */
export type Ok<T> = { ok: true; value: T };
export type Refused<R extends string> = { ok: false; reason: R };
export type Result<T, R extends string> = Ok<T> | Refused<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refused = <R extends string>(reason: R): Refused<R> => ({ ok: false, reason });

/** Makes the compiler prove that a union was handled completely. */
export const unreachable = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
