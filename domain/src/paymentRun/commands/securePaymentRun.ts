import { sql } from 'kysely';
import { askForGap } from '../../cover/search/askForGap.ts';
import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { type Instant, momentAt } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { Scope } from '../../membership/scope.ts';
import { findRun, type RunRecord } from '../queries/findRuns.ts';
import { loadReleases, loadSought } from '../queries/loadReleases.ts';
import { type Release, searchChange } from '../rules.ts';
import { withdrawSearches } from '../search.ts';

/** What the asked colleagues read; the name in it has passed the guard. */
const releaseNote = (name: string): GuardedText =>
  `Freigabe des Zahllaufs „${name}“ im Vier-Augen-Prinzip` as GuardedText;

type Short = Extract<Release, { at: unknown }>;

/**
 * Looks at a payment run and asks for cover when fewer than two releasers will be on duty, or calls the search
 * off when they are there again. What somebody withdrew is not asked for a second time.
 */
export const securePaymentRun = async (
  trx: Trx,
  scope: Scope,
  { runId }: { runId: string },
  now: Instant,
): Promise<'asked' | 'called_off' | 'unchanged'> => {
  const run = await findRun(trx, scope, runId);
  if (!run) return 'unchanged';
  // As whoever asks for a gap of that desk does: both see what the other has asked for.
  await sql`select from desk where cooperation_id = ${scope.cooperationId} and id = ${run.deskId}
    for no key update`.execute(trx);
  const release = (await loadReleases(trx, scope, [run], now)).get(runId);
  if (!release || release.state === 'never_open') return 'unchanged';
  const { day, closes } = release.at;
  if (momentAt(day, closes).epochMilliseconds <= now.epochMilliseconds) return 'unchanged';
  const sought = await loadSought(trx, scope, run, release.at);
  const missing = release.state === 'not_planned' ? 0 : release.missing;
  const { askedFor } = (await lockRun(trx, scope, runId)) ?? run;
  const change = searchChange(missing, askedFor, sought);
  await trx
    .updateTable('paymentRun')
    .set({ askedFor: change.askedFor })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', runId)
    .execute();
  if (change.fewer > 0) await withdrawSearches(trx, scope, runId, change.fewer, now);
  if (change.more > 0) await ask(trx, scope, run, release, change.more, now);
  if (change.more > 0) return 'asked';
  return change.fewer > 0 ? 'called_off' : 'unchanged';
};

const lockRun = (trx: Trx, scope: Scope, runId: string) =>
  trx
    .selectFrom('paymentRun')
    .select('askedFor')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();

const ask = async (
  trx: Trx,
  scope: Scope,
  run: RunRecord,
  { at, missing }: Short,
  more: number,
  now: Instant,
): Promise<void> => {
  const leads = await reachableLeads(trx, scope, run.municipalityId, now);
  const firstSlot = await nextGapSlot(trx, scope, run.deskId, at);
  let requestId = '';
  // One request for each, so that each can be called off by itself.
  for (let person = 0; person < more; person += 1) {
    requestId = await askForGap(
      trx,
      scope,
      {
        desk: { id: run.deskId, municipalityId: run.municipalityId },
        requestedByStaffId: leads[0] ?? run.createdByStaffId,
        day: at.day,
        half: at.half,
        startsAt: momentAt(at.day, at.opens),
        endsAt: momentAt(at.day, at.closes),
        areaCodes: [run.areaCode],
        gapSlots: [firstSlot + person],
        note: releaseNote(run.name),
        paymentRunId: run.id,
      },
      now,
    );
  }
  await appendEvent(trx, scope, { kind: 'payment_run.short', subjectId: run.id, data: { missing } }, now);
  await enqueue(
    trx,
    scope,
    leads.map((recipientStaffId) => ({
      key: `payment_run_short:${requestId}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'payment_run_short' as const,
      subjectId: run.id,
      urgent: true,
    })),
    now,
  );
};

/** After all that were ever asked for there, so that a withdrawal that is undone finds its own still free. */
const nextGapSlot = async (
  trx: Trx,
  scope: Scope,
  deskId: string,
  { day, half }: Short['at'],
): Promise<number> => {
  const row = await trx
    .selectFrom('coverNeed')
    .select((select) => select.fn.max('gapSlot').as('last'))
    .where('cooperationId', '=', scope.cooperationId)
    .where('deskId', '=', deskId)
    .where('day', '=', day)
    .where('half', '=', half)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
};
