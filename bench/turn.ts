/** A whole turn of the bot for "Vertretung morgen im Wohngeld", beside a bare echo bot. */
import { openEmbedded } from '@verbund/domain/db/client';
import { migrate } from '@verbund/domain/db/migrate';
import { systemClock } from '@verbund/domain/kernel/time';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { loadDemo } from '@verbund/tools/demo/loadDemo';
import { measureTurns } from './turn/measureTurns.ts';

const measure = (db: Parameters<typeof measureTurns>[0]) =>
  measureTurns(db, () => 'Vertretung morgen im Wohngeld');

export const run = async () => {
  const { db } = await openEmbedded('memory://');
  await migrate(db);
  await loadDemo(db, systemClock.now());
  const embedded = await measure(db);
  await db.destroy();

  const server = await createServerDatabase();
  let postgres: Awaited<ReturnType<typeof measure>> | null = null;
  if (server) {
    await loadDemo(server.db, systemClock.now());
    postgres = await measure(server.db);
    await server.close();
  }
  return { name: 'turn', aim: { embedded: '≤ 4', postgres: '≤ 3' }, figures: { embedded, postgres } };
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));
