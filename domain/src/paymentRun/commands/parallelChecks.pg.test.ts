import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, anAbsence, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createServerDatabase } from '../../../testing/server.ts';
import { openServer } from '../../db/client.ts';
import { runCommand } from '../../db/run.ts';
import type { Db } from '../../db/types.ts';
import { makeFeed } from '../../feed/commands/makeFeed.ts';
import { openFeed } from '../../feed/commands/openFeed.ts';
import { plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { addPaymentRuns } from './addPaymentRuns.ts';
import { securePaymentRun } from './securePaymentRun.ts';

const AT_ONCE = 10;

const server = await createServerDatabase();

describe.skipIf(!server)('many who look at the same moment, on PostgreSQL', () => {
  let db: Db;
  let cooperation: TestCooperation;

  beforeAll(async () => {
    db = openServer(server?.url ?? '', { maxConnections: AT_ONCE });
    cooperation = await aCooperation(db);
    for (const name of ['Jana Brandt', 'Tobias Krüger']) {
      await aDuty(db, cooperation, {
        of: cooperation.person(name),
        at: cooperation.at('Lippetal').desk,
        day: '2026-11-26',
        half: 'morning',
      });
    }
  });
  afterAll(async () => {
    await db.destroy();
    await server?.close();
  });

  const atOnce = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, work));

  it('ask for cover of a payment run once, and count a change of a calendar once', async () => {
    const jana = cooperation.person('Jana Brandt');
    const petra = cooperation.person('Petra Vogt').scope;
    await runCommand(db, petra, (trx) =>
      addPaymentRuns(
        trx,
        petra,
        {
          deskId: cooperation.at('Lippetal').desk.id,
          areaCode: 'GRUSI',
          name: 'Dezember' as GuardedText,
          cutoffOn: plainDate('2026-11-26'),
          half: 'morning',
          months: 1,
        },
        NOW,
      ),
    );
    const made = await runCommand(db, jana.scope, (trx) => makeFeed(trx, jana.scope, { deskId: null }, NOW));
    if (!made.ok) throw new Error(made.reason);
    const { systemScope: scope } = cooperation;
    const open = () => runCommand(db, scope, (trx) => openFeed(trx, scope, made.value, NOW));
    await atOnce(open);

    await anAbsence(db, cooperation, { of: jana, from: '2026-11-26' });
    const { id: runId } = await db.selectFrom('paymentRun').select('id').executeTakeFirstOrThrow();
    const outcomes = await atOnce(() =>
      runCommand(db, scope, (trx) => securePaymentRun(trx, scope, { runId }, NOW)),
    );
    expect(outcomes.filter((outcome) => outcome === 'asked')).toHaveLength(1);
    expect(await db.selectFrom('coverRequest').select('id').execute()).toHaveLength(1);

    const opened = await atOnce(open);
    for (const each of opened)
      expect(each.ok && each.value.entries).toMatchObject([{ sequence: 1, words: null }]);
  });
});
