/** The search for somebody who takes an urgent case: short waves, then the leads, then the plain word. */

import { nextPosition } from '../../cover/rules.ts';
import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { RoundStage } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings, type Settings } from '../../membership/settings.ts';
import { ringCandidates } from './candidates.ts';

export type RungCase = { caseId: string; municipalityId: string };
export type RingPosition = { stage: RoundStage; wave: number; run: number };

const setRing = async (
  trx: Trx,
  scope: Scope,
  caseId: string,
  to: { stage: RoundStage; wave: number; dueAt: Instant | null },
): Promise<void> => {
  await trx
    .updateTable('caseRing')
    .set(to)
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .execute();
};

/** Those asked before keep their card: they may still take the case while nobody has. */
const expireOffers = async (trx: Trx, scope: Scope, caseId: string): Promise<void> => {
  await trx
    .updateTable('caseRingOffer')
    .set({ state: 'expired' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('state', '=', 'offered')
    .execute();
};

/** @returns how many people are rung whom nobody has rung before. */
const ringWave = async (
  trx: Trx,
  scope: Scope,
  rung: RungCase,
  { wave, run }: { wave: number; run: number },
  settings: Settings,
  answerBy: Instant,
  now: Instant,
): Promise<number> => {
  const { caseId } = rung;
  const asked = await trx
    .selectFrom('caseRingOffer')
    .select('staffId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .execute();
  const known = new Set(asked.map(({ staffId }) => staffId));
  const { size, count } = settings.waves.sameDay;
  const fresh = (await ringCandidates(trx, scope, rung, now)).filter(({ staffId }) => !known.has(staffId));
  const chosen = wave >= count ? fresh : fresh.slice(0, size);
  if (chosen.length === 0) return 0;
  await trx
    .insertInto('caseRingOffer')
    .values(
      chosen.map(({ staffId, reason }) => ({
        cooperationId: scope.cooperationId,
        caseId,
        staffId,
        state: 'offered' as const,
        reasons: JSON.stringify([reason]),
        answerBy,
        askedAt: now,
      })),
    )
    .execute();
  await enqueue(
    trx,
    scope,
    chosen.map(({ staffId }) => ({
      key: `case_urgent:${caseId}:${run}:${staffId}`,
      recipientStaffId: staffId,
      kind: 'case_urgent' as const,
      subjectId: caseId,
      urgent: true,
    })),
    now,
  );
  await appendEvent(
    trx,
    scope,
    { kind: 'case.rang', subjectId: caseId, data: { wave, asked: chosen.length } },
    now,
  );
  return chosen.length;
};

/** @returns how many leads are told. */
export const tellLeads = async (
  trx: Trx,
  scope: Scope,
  { caseId, municipalityId }: RungCase,
  { stage, run }: { stage: RoundStage; run: number },
  now: Instant,
): Promise<number> => {
  const own = await reachableLeads(trx, scope, municipalityId, now);
  const told =
    stage === 'all_leads'
      ? (await reachableLeads(trx, scope, null, now)).filter((id) => !own.includes(id))
      : own;
  if (told.length === 0) return 0;
  await enqueue(
    trx,
    scope,
    told.map((recipientStaffId) => ({
      key: `case_urgent_escalated:${caseId}:${run}:${stage}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'case_urgent_escalated' as const,
      subjectId: caseId,
      data: { stage },
      urgent: true,
    })),
    now,
  );
  await appendEvent(trx, scope, { kind: 'case.escalated', subjectId: caseId, data: { stage } }, now);
  return told.length;
};

/** Moves the search to its next position, over those that have nobody to ring or to tell. */
export const stepRing = async (
  trx: Trx,
  scope: Scope,
  rung: RungCase,
  ring: RingPosition,
  now: Instant,
): Promise<void> => {
  const settings = await loadSettings(trx, scope);
  const dueAt = addWorkingTime(now, Temporal.Duration.from({ minutes: settings.waves.sameDay.minutes }));
  await expireOffers(trx, scope, rung.caseId);
  let position = nextPosition(ring, 'same_day', settings);
  for (;;) {
    if (position.stage === 'wave') {
      if ((await ringWave(trx, scope, rung, { ...position, run: ring.run }, settings, dueAt, now)) > 0) break;
    } else if (position.stage === 'lead' || position.stage === 'all_leads') {
      if ((await tellLeads(trx, scope, rung, { ...position, run: ring.run }, now)) > 0) break;
    } else {
      await setRing(trx, scope, rung.caseId, { stage: 'left_open', wave: position.wave, dueAt: null });
      await tellLeads(trx, scope, rung, { stage: 'left_open', run: ring.run }, now);
      await appendEvent(trx, scope, { kind: 'case.left_open', subjectId: rung.caseId }, now);
      return;
    }
    position = nextPosition(position, 'same_day', settings);
  }
  await setRing(trx, scope, rung.caseId, { ...position, dueAt });
};
