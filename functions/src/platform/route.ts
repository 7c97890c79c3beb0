/** Makes an HTTP trigger from an entry of the contract: whoever writes a route writes its work and nothing else. */
import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { contract, type RouteContract, type RouteName } from '@verbund/domain/contract';
import { runQuery } from '@verbund/domain/db/run';
import { versionOf } from '@verbund/domain/db/versions';
import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { isOnlyNetwork, type StaffScope } from '@verbund/domain/membership/scope';
import type { z } from 'zod';
import { ProblemAnswer, problems, type WrongField } from './problem.ts';
import type { HttpRegistration } from './registration.ts';
import type { Services } from './services.ts';

type Contract = typeof contract;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Part<N extends RouteName, K extends string> =
  Contract[N] extends Record<K, infer S> ? Parsed<S> : undefined;
type Asker<N extends RouteName> = Contract[N]['access'] extends 'anyone' ? null : StaffScope;

/** A file instead of JSON. */
export type FileAnswer = {
  body: string | Uint8Array;
  /** Offered for saving under this name. */
  fileName?: string;
  headers?: Record<string, string>;
};

type Answer<N extends RouteName> = Contract[N]['answer'] extends z.ZodType
  ? z.input<Contract[N]['answer']>
  : FileAnswer;

export type RouteRequest<N extends RouteName> = {
  services: Services;
  /** Who asks. */
  scope: Asker<N>;
  now: Instant;
  language: Language;
  params: Part<N, 'params'>;
  query: Part<N, 'query'>;
  body: Part<N, 'body'>;
};

/** German, unless the client prefers English. */
export const languageOf = (request: HttpRequest): Language =>
  /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'de';

const wrongFields = (error: z.ZodError): WrongField[] =>
  [...new Set(error.issues.map(({ path }) => path.join('.')))].map((field) => ({
    field,
    titles: { de: 'Bitte prüfe diese Angabe.', en: 'Please check this.' },
  }));

const read = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw problems.malformed(wrongFields(parsed.error));
  return parsed.data;
};

const authorise = async (
  { access }: RouteContract,
  { authenticate }: Services,
  request: HttpRequest,
): Promise<StaffScope | null> => {
  if (access === 'anyone') return null;
  const scope = await authenticate(request);
  if (!scope) throw problems.notSignedIn();
  if (access === 'everybody') return scope;
  if (access === 'staff') {
    if (isOnlyNetwork(scope)) throw problems.forbidden();
    return scope;
  }
  if (!access.some((role) => scope.actor.roles.includes(role))) throw problems.forbidden();
  return scope;
};

/** Names a picture: it is another one when a noun changed, a day ended, or somebody else looks. */
const etagOf = async (
  { nouns = [] }: RouteContract,
  { db }: Services,
  scope: StaffScope,
  request: HttpRequest,
  now: Instant,
): Promise<string> => {
  const version = await runQuery(db, scope, (trx) => versionOf(trx, scope, nouns));
  const facts = [version, dayOf(now).toString(), request.url, scope.actor.staffId, scope.actor.roles.join()];
  return `"${createHash('sha256').update(facts.join(' ')).digest('base64url').slice(0, 22)}"`;
};

const isFile = (answer: RouteContract['answer']): answer is { media: string } =>
  answer !== null && 'media' in answer;

const toResponse = (route: RouteContract, answered: unknown): HttpResponseInit => {
  if (!isFile(route.answer)) return { jsonBody: route.answer?.parse(answered) };
  const { body, fileName, headers } = answered as FileAnswer;
  return {
    body,
    headers: {
      'content-type': `${route.answer.media}${route.answer.media.startsWith('text/') ? '; charset=utf-8' : ''}`,
      ...(fileName ? { 'content-disposition': `attachment; filename="${fileName}"` } : {}),
      ...headers,
    },
  };
};

const answer = async (
  route: RouteContract,
  work: (request: never) => Promise<unknown>,
  services: Services,
  request: HttpRequest,
): Promise<HttpResponseInit> => {
  const scope = await authorise(route, services, request);
  const now = services.clock.now();
  const input = {
    params: read(route.params, { ...request.params }),
    query: read(route.query, Object.fromEntries(request.query)),
    body: read(route.body, route.body ? await request.json().catch(() => undefined) : undefined),
  };
  const headers: Record<string, string> = { 'cache-control': 'no-store', 'verbund-as-of': now.toString() };
  if (route.nouns && scope) {
    // Kept by the one client that asked, and asked about every time.
    headers['cache-control'] = 'private, no-cache';
    headers.etag = await etagOf(route, services, scope, request, now);
    if (request.headers.get('if-none-match') === headers.etag) return { status: 304, headers };
  }
  const answered = await work({ services, scope, now, language: languageOf(request), ...input } as never);
  if (answered instanceof ProblemAnswer) throw answered;
  const response = toResponse(route, answered);
  return { ...response, headers: { ...headers, ...response.headers } };
};

/**
 * @param work gets what the contract says, checked, and answers what it says; a {@link ProblemAnswer} may be
 *   returned or thrown.
 */
export const defineRoute = <N extends RouteName>(
  name: N,
  work: (request: RouteRequest<N>) => Promise<Answer<N> | ProblemAnswer>,
): HttpRegistration => {
  const route: RouteContract = contract[name];
  return {
    kind: 'http',
    name,
    methods: [route.method],
    route: route.route,
    authLevel: 'anonymous',
    handle: async (services, request) => {
      try {
        return await answer(route, work, services, request);
      } catch (error) {
        if (error instanceof ProblemAnswer) return error.toResponse(languageOf(request));
        throw error;
      }
    },
  };
};
