import { runCommand } from '@verbund/domain/db/run';
import { type Instant, instant } from '@verbund/domain/kernel/time';
import { markConversationGone } from '@verbund/domain/notification/commands/markConversationGone';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConversationReferences } from './conversationReferences.ts';

const START = instant('2026-11-23T08:00:00+01:00');
const person = {
  tenantId: '0b8b9e2c-1111-4a61-9c1d-000000000001',
  objectId: '7c1d4f10-2222-4b0a-8a55-000000000002',
};
const reference = {
  serviceUrl: 'http://127.0.0.1:1',
  conversationId: 'a:1',
  botId: '28:bot',
  userId: '29:person',
};

let database: TestDatabase;
let now: Instant;
let recipients: Recipients;
const clock = { now: () => now };

const kept = async () =>
  database.db
    .selectFrom('conversationReference')
    .select(['conversationId', 'goneAt', 'updatedAt'])
    .where('cooperationId', '=', recipients.scope.cooperationId)
    .where('objectId', '=', person.objectId)
    .executeTakeFirst();

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = START;
  recipients = await someRecipients(
    database.db,
    { tenants: 1, perTenant: 1, serviceUrl: reference.serviceUrl },
    now,
  );
});

describe('conversation references', () => {
  it('are kept when somebody first writes', async () => {
    await new ConversationReferences({ db: database.db, clock }).remember(
      recipients.scope,
      person,
      reference,
    );
    expect(await kept()).toMatchObject({ conversationId: 'a:1', goneAt: null, updatedAt: START });
  });

  it('are written again only when they changed', async () => {
    for (const references of [0, 1].map(() => new ConversationReferences({ db: database.db, clock }))) {
      await references.remember(recipients.scope, person, reference);
      now = now.add({ hours: 1 });
    }
    expect(await kept()).toMatchObject({ updatedAt: START });
    const moved = { ...reference, serviceUrl: 'http://127.0.0.1:2' };
    await new ConversationReferences({ db: database.db, clock }).remember(recipients.scope, person, moved);
    expect(await kept()).toMatchObject({ updatedAt: START.add({ hours: 2 }) });
  });

  it('do not ask the database for every message', async () => {
    const references = new ConversationReferences({ db: database.db, clock });
    await references.remember(recipients.scope, person, reference);
    await database.db.deleteFrom('conversationReference').where('objectId', '=', person.objectId).execute();
    await references.remember(recipients.scope, person, reference);
    expect(await kept()).toBeUndefined();
    await references.remember(recipients.scope, person, reference, { force: true });
    expect(await kept()).toBeDefined();
  });

  it('of somebody who was gone hold again with the next message', async () => {
    const [first] = recipients.people;
    if (!first) throw new Error('One person is needed.');
    const { scope } = recipients;
    const mine = { ...reference, conversationId: first.conversationId };
    const references = new ConversationReferences({ db: database.db, clock });
    await references.remember(scope, first, mine);
    await runCommand(database.db, scope, (trx) =>
      markConversationGone(trx, scope, { staffId: first.id, conversationId: first.conversationId }, now),
    );
    const goneAt = async () =>
      (
        await database.db
          .selectFrom('conversationReference')
          .select('goneAt')
          .where('objectId', '=', first.objectId)
          .executeTakeFirstOrThrow()
      ).goneAt;
    expect(await goneAt()).toEqual(START);
    now = now.add({ minutes: 1 });
    await references.remember(scope, first, mine);
    expect(await goneAt()).toBeNull();
  });
});
