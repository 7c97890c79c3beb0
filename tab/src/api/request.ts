import type { Identity } from '../auth/identity.ts';

export type Failure = 'offline' | 'signed_out' | 'forbidden' | 'unexpected';

/** Why the API gave no answer. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`The request failed: ${failure}`, options);
    this.failure = failure;
  }
}

const failureOf = (status: number): Failure =>
  status === 401 ? 'signed_out' : status === 403 ? 'forbidden' : 'unexpected';

/** A part of the contract, which says whether an answer keeps it. */
export type Answer<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
};

/** Reads from the API and makes sure that the answer keeps the contract. */
export const getJson = async <T>(
  path: string,
  answer: Answer<T>,
  identity: Identity,
  signal: AbortSignal,
): Promise<T> => {
  const headers = { accept: 'application/json', ...(await identity.headers()) };
  const response = await fetch(path, { headers, signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new RequestFailed('offline', { cause });
  });
  if (!response.ok) throw new RequestFailed(failureOf(response.status));
  const parsed = answer.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new RequestFailed('unexpected', { cause: parsed.error });
  return parsed.data;
};
