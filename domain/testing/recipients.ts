/** People who can be written to, and nothing else of a cooperation: for tests and benchmarks of delivery. */
import { runCommand } from '../src/db/run.ts';
import type { Db } from '../src/db/types.ts';
import { newId } from '../src/kernel/ids.ts';
import { type Instant, plainDate } from '../src/kernel/time.ts';
import { mintSystemScope } from '../src/membership/mintScope.ts';
import type { Scope, SystemActor } from '../src/membership/scope.ts';
import { rememberConversation } from '../src/notification/commands/rememberConversation.ts';

export type Recipient = { id: string; tenantId: string; objectId: string; conversationId: string };

export type Recipients = { scope: Scope<SystemActor>; people: Recipient[] };

/**
 * A cooperation of `tenants` municipalities with `perTenant` people each, in that order.
 *
 * @param spec.serviceUrl where their conversations are.
 * @param spec.quietHours theirs as long as they wish nothing else; left out: none, whenever a test runs.
 */
export const someRecipients = async (
  db: Db,
  spec: {
    tenants: number;
    perTenant: number;
    serviceUrl: string;
    quietHours?: { from: string; until: string };
  },
  now: Instant,
): Promise<Recipients> => {
  const cooperationId = newId(now);
  const scope = mintSystemScope(cooperationId);
  const settings = JSON.stringify({ quietHours: spec.quietHours ?? null });
  await db
    .insertInto('cooperation')
    .values({ id: cooperationId, name: 'Verbund der Empfänger', settings })
    .execute();
  const people: Recipient[] = [];
  for (let tenant = 0; tenant < spec.tenants; tenant += 1) {
    const tenantId = newId(now);
    const municipalityId = newId(now);
    await db.insertInto('tenant').values({ tenantId, cooperationId }).execute();
    await db
      .insertInto('municipality')
      .values({
        cooperationId,
        id: municipalityId,
        ags: `0597${String(tenant).padStart(4, '0')}`,
        name: `Gemeinde ${tenant + 1}`,
        joinedOn: plainDate('2024-01-01'),
        leftOn: null,
      })
      .execute();
    const here = Array.from({ length: spec.perTenant }, () => {
      const id = newId(now);
      return { id, tenantId, objectId: newId(now), conversationId: `a:${id}` };
    });
    await db
      .insertInto('staff')
      .values(
        here.map(({ id, objectId }) => ({
          cooperationId,
          id,
          municipalityId,
          tenantId,
          objectId,
          displayName: 'Empfängerin',
          roles: [],
          deputyStaffId: null,
          activeFrom: plainDate('2024-01-01'),
          activeUntil: null,
        })),
      )
      .execute();
    people.push(...here);
  }
  await runCommand(db, scope, async (trx) => {
    for (const { tenantId, objectId, conversationId } of people) {
      const reference = {
        serviceUrl: spec.serviceUrl,
        conversationId,
        botId: '28:bot',
        userId: `29:${objectId}`,
      };
      await rememberConversation(trx, scope, { tenantId, objectId, reference }, now);
    }
  });
  return { scope, people };
};
