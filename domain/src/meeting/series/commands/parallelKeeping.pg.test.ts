import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, NOW, type TestCooperation } from '../../../../testing/builders.ts';
import { createServerDatabase } from '../../../../testing/server.ts';
import { openServer } from '../../../db/client.ts';
import { runCommand } from '../../../db/run.ts';
import type { Db } from '../../../db/types.ts';
import { newId } from '../../../kernel/ids.ts';
import { instant, plainDate } from '../../../kernel/time.ts';
import type { GuardedText } from '../../../language/guard/guardText.ts';
import { materialiseSeries } from './materialiseSeries.ts';
import { startSeries } from './startSeries.ts';

const AT_ONCE = 10;

const server = await createServerDatabase();

describe.skipIf(!server)('a series at the same moment from many machines, on PostgreSQL', () => {
  let db: Db;
  let cooperation: TestCooperation;

  beforeAll(async () => {
    db = openServer(server?.url ?? '', { maxConnections: AT_ONCE });
    cooperation = await aCooperation(db, { secondments: 'none', agreements: 'none', authorities: 'none' });
  });
  afterAll(async () => {
    await db.destroy();
    await server?.close();
  });

  const atOnce = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, work));

  it('is started once by one form, and makes each of its meetings once', async () => {
    const { scope, id } = cooperation.person('Petra Vogt');
    const jana = cooperation.person('Jana Brandt');
    const clientKey = newId(NOW);
    const started = await atOnce(() =>
      runCommand(db, scope, (trx) =>
        startSeries(
          trx,
          scope,
          {
            clientKey,
            template: 'caseworker_training',
            title: 'Schulung' as GuardedText,
            startsOn: plainDate('2026-12-01'),
            endsBefore: null,
            mode: 'online',
            placeMunicipalityId: null,
            participants: [id, jana.id].map((staffId) => ({ staffId, required: false })),
          },
          NOW,
        ),
      ),
    );
    const ids = new Set(started.map((each) => each.ok && each.value.seriesId));
    expect(ids.size).toBe(1);
    const [seriesId] = [...ids];
    const { systemScope } = cooperation;
    const made = await atOnce(() =>
      runCommand(db, systemScope, (trx) =>
        materialiseSeries(
          trx,
          systemScope,
          { seriesId: String(seriesId) },
          instant('2027-01-20T09:00:00+01:00'),
        ),
      ),
    );
    expect(made.flatMap((each) => each.made)).toHaveLength(1);
    expect(await db.selectFrom('meeting').select('id').execute()).toHaveLength(3);
  });
});
