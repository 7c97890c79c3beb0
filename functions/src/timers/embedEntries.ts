import { runCommand, runQuery } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { listCooperationsToEmbed } from '@verbund/domain/question/semantic/listCooperationsToEmbed';
import { listUnembedded, storeVector } from '@verbund/domain/question/semantic/storeVectors';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/** Of one cooperation in one run. */
const BATCH = 32;
const COOPERATIONS = 20;

/** Lets the embedding service read what can be found and has no vector yet; does nothing where there is none. */
export const embedEntries: TimerRegistration = {
  kind: 'timer',
  name: 'embedEntries',
  schedule: '20 * * * * *',
  run: async ({ db, log, meaning }) => {
    if (!meaning) return {};
    const { service } = meaning;
    const { model } = service;
    let embedded = 0;
    for (const cooperationId of await listCooperationsToEmbed(db, { model, limit: COOPERATIONS })) {
      const scope = mintSystemScope(cooperationId);
      try {
        const entries = await runQuery(db, scope, (trx) =>
          listUnembedded(trx, scope, { model, limit: BATCH }),
        );
        const vectors = await service.embed(entries.map(({ text }) => text));
        await runCommand(db, scope, async (trx) => {
          for (const [at, entry] of entries.entries()) {
            const vector = vectors[at];
            if (vector) await storeVector(trx, scope, { model, entry, vector });
          }
        });
        embedded += entries.length;
      } catch (error) {
        // The next run tries again; searching by words goes on without.
        log.warn({ cooperationId, ...errorFacts(error) }, 'Entries have no vectors yet');
      }
    }
    return { embedded };
  },
};
