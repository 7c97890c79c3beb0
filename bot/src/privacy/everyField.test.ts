/** Every field of every card, found in the contracts of the buttons and filled with what must not be stored. */
import { aCooperation, NOW } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { everythingStored } from '@verbund/domain/testing/everythingStored';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Chats, openChats } from '../../testing/chats.ts';
import { CONTRACTS } from '../../testing/checkCard.ts';

const SOCIAL = 'Frau Zwiebelfisch, geb. 12.03.1961';

type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: readonly Schema[];
};

/** Something that fits, with the text wherever there is room for one. */
const sampleOf = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0]);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner)]),
      );
    case 'array':
      return [sampleOf(schema.items ?? {})];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    default:
      if (schema.format === 'uuid') return crypto.randomUUID();
      if (schema.format === 'date') return '2026-12-01';
      return schema.pattern === undefined ? SOCIAL : 'HZL';
  }
};
const jsonOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const buttons = [...CONTRACTS.values()].map((contract): [string, Record<string, unknown>] => [
  contract.verb,
  {
    version: 1,
    ...(sampleOf(jsonOf(contract.inputs)) as object),
    ...(sampleOf(jsonOf(contract.data)) as object),
  },
]);

let database: TestDatabase;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
  const cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

it('there are fields to look at', () => {
  expect(buttons.filter(([, data]) => JSON.stringify(data).includes(SOCIAL)).length).toBeGreaterThan(8);
});

it.each(buttons)('%s stores no details of persons', async (verb, data) => {
  for (const name of ['Jana Brandt', 'Petra Vogt']) await chats.at(name).send(verb, data);
  const stored = await everythingStored(database);
  expect(stored.split('\n').filter((line) => line.includes('Zwiebelfisch'))).toEqual([]);
  expect(chats.logged.join('\n')).not.toContain('Zwiebelfisch');
});
