/** Asks the interface, typed by the contract; what the contract knows at run time stays on the server. */
import type { contract, Problem } from '@verbund/domain/contract';
import { routes } from '@verbund/domain/routes';
import type { z } from 'zod';
import type { Identity } from '../auth/identity.ts';

type Contract = typeof contract;
export type RouteName = keyof Contract;
type Sent<N extends RouteName, K extends string> =
  Contract[N] extends Record<K, infer S> ? (S extends z.ZodType ? z.input<S> : never) : undefined;
type Part<N extends RouteName, K extends string> =
  Sent<N, K> extends undefined ? { [P in K]?: undefined } : { [P in K]: Sent<N, K> };
export type CallInput<N extends RouteName> = Part<N, 'params'> & Part<N, 'query'> & Part<N, 'body'>;
export type AnswerOf<N extends RouteName> = Contract[N]['answer'] extends z.ZodType
  ? z.output<Contract[N]['answer']>
  : never;

export type Failure =
  | 'offline'
  | 'signed_out'
  | 'forbidden'
  | 'not_found'
  | 'refused'
  | 'unavailable'
  | 'unexpected';

/** Why the interface gave no answer; with the server's own sentences where it had some. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  readonly problem: Problem | null;

  constructor(failure: Failure, problem: Problem | null = null, options?: ErrorOptions) {
    super(`The request failed: ${failure}`, options);
    this.failure = failure;
    this.problem = problem;
  }
}

const FAILURES: Readonly<Record<number, Failure>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  503: 'unavailable',
};

const failureOf = (status: number): Failure =>
  FAILURES[status] ?? (status >= 400 && status < 500 ? 'refused' : 'unexpected');

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'titles' in value && 'code' in value;

export type CallOptions = { identity: Identity; signal?: AbortSignal };
type Loose = { params?: object | undefined; query?: object | undefined; body?: unknown };

const urlOf = (name: RouteName, { params, query }: Loose): string => {
  const path = routes[name].route.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[key])),
  );
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString();
  return `/api/${path}${search ? `?${search}` : ''}`;
};

/** The last picture of each address, so that "nothing has changed" gives the very same one. */
const pictures = new Map<string, { etag: string; data: unknown }>();

const send = async (name: RouteName, input: Loose, { identity, signal }: CallOptions): Promise<Response> => {
  const url = urlOf(name, input);
  const kept = pictures.get(url);
  const ask = async (): Promise<Response> =>
    fetch(url, {
      method: routes[name].method,
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(kept ? { 'if-none-match': kept.etag } : {}),
        ...(await identity.headers()),
      },
      cache: 'no-store',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new RequestFailed('offline', null, { cause });
    });
  let response = await ask();
  // A token may have run out in between: once more with a new one.
  if (response.status === 401 && identity.forget()) response = await ask();
  if (response.ok || response.status === 304) return response;
  const problem: unknown = await response.json().catch(() => null);
  throw new RequestFailed(failureOf(response.status), isProblem(problem) ? problem : null);
};

export const call = async <N extends RouteName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions,
): Promise<AnswerOf<N>> => {
  const response = await send(name, input, options);
  const url = urlOf(name, input);
  const kept = pictures.get(url);
  if (response.status === 304 && kept) return kept.data as AnswerOf<N>;
  const data = (await response.json().catch((cause: unknown) => {
    throw new RequestFailed('unexpected', null, { cause });
  })) as AnswerOf<N>;
  const etag = response.headers.get('etag');
  if (etag) pictures.set(url, { etag, data });
  return data;
};

/** A file, with the name the server gives it. */
export const fetchFile = async <N extends RouteName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions,
): Promise<{ blob: Blob; fileName: string }> => {
  const response = await send(name, input, options);
  const fileName =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'datei';
  return { blob: await response.blob(), fileName };
};
