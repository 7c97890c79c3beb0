/** Every free text of the interface, found in its contract and filled with what must not be stored. */
import { HttpRequest } from '@azure/functions';
import { contract, type RouteContract, type RouteName } from '@verbund/domain/contract';
import type { Role } from '@verbund/domain/db/tables';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import { aCase, aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { everythingStored } from '@verbund/domain/testing/everythingStored';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { inputFor } from '../testing/routeInputs.ts';
import { type TestServices, testServices } from '../testing/services.ts';
import { invokeHttp } from './platform/invoke.ts';
import { registrations } from './registrations.ts';

const SOCIAL = 'Frau Zwiebelfisch, geb. 12.03.1961';
/** Shorter ones are codes and choices. */
const SHORTEST_FREE_TEXT = 30;
const ROLES: Role[] = ['caseworker', 'team_lead', 'coordination', 'administrator'];

/** Free texts that are looked at and not stored; the last check proves it. */
const NOT_STORED: readonly string[] = ['knowledge.text', 'checkText.text', 'saveView.filter.text'];

type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown;
  const?: unknown;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
};

/** Where free texts stand in a body, as paths; "0" is the first of a list. */
const freeTexts = (schema: Schema, path: readonly string[] = []): string[][] => {
  const isFree =
    schema.type === 'string' &&
    !schema.format &&
    !schema.pattern &&
    schema.enum === undefined &&
    schema.const === undefined &&
    (schema.maxLength ?? Number.POSITIVE_INFINITY) >= SHORTEST_FREE_TEXT;
  return [
    ...(isFree ? [[...path]] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => freeTexts(inner, [...path, name])),
    ...(schema.items ? freeTexts(schema.items, [...path, '0']) : []),
    ...(schema.anyOf ?? []).flatMap((one) => freeTexts(one, path)),
  ];
};

const withText = (body: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return SOCIAL;
  if (key === '0') return [withText(undefined, rest)];
  const known = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return { ...known, [key]: withText(known[key], rest) };
};

const fields = (Object.keys(contract) as RouteName[]).flatMap((name) => {
  const { body }: RouteContract = contract[name];
  if (!body) return [];
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;
  return freeTexts(schema).map((path): [string, RouteName, string[]] => [
    `${name}.${path.join('.')}`,
    name,
    path,
  ]);
});

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;
let caseId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  caseId = await aCase(database.db, cooperation, { of: cooperation.at('Lippetal') });
  services = await testServices(database.db, NOW);
  const { id, municipalityId } = cooperation.person('Petra Vogt');
  services.authenticate = async () =>
    mintStaffScope(cooperation.id, { staffId: id, municipalityId, roles: ROLES });
});
afterAll(() => database.close());

const send = async (name: RouteName, path: readonly string[]) => {
  const registration = registrations.find((one) => one.kind === 'http' && one.name === name);
  if (registration?.kind !== 'http') throw new Error(`No trigger answers ${name}.`);
  const some = crypto.randomUUID();
  const others = {
    questionId: some,
    standardCaseId: some,
    meetingId: some,
    improvementId: some,
    seriesId: some,
  };
  const { params = {}, body = {} } = inputFor(name, caseId, cooperation.at('Lippetal').desk.id, others);
  return invokeHttp(
    registration,
    services,
    new HttpRequest({
      method: contract[name].method,
      url: `http://127.0.0.1/api/${contract[name].route}`,
      params: params as Record<string, string>,
      headers: { 'content-type': 'application/json' },
      body: { string: JSON.stringify(withText(body, path)) },
    }),
  );
};

it('there are free texts to look at', () => {
  expect(fields.length).toBeGreaterThan(15);
});

it.each(fields)('%s takes no details of persons', async (field, name, path) => {
  const { status = 200, jsonBody } = await send(name, path);
  if (NOT_STORED.includes(field)) expect(status).toBe(200);
  else {
    expect([400, 409, 422]).toContain(status);
    expect(JSON.stringify(jsonBody)).not.toMatch(/Zwiebelfisch|1961/);
  }
});

it('neither a table nor the log holds any of it', async () => {
  const stored = await everythingStored(database);
  expect(stored.split('\n').filter((line) => line.includes('Zwiebelfisch'))).toEqual([]);
  expect(JSON.stringify(services.logged)).not.toContain('Zwiebelfisch');
});
