/** The search for one pace of a request: waves, then the leads, then the plain word that it stays open. */
import type { Pace, RoundStage } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { addWorkingTime, isWorkingTime, nextWorkingMoment } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { answerTime, isOver, nextPosition, paceOf, type RoundPosition } from '../rules.ts';
import { reachableLeads } from './leads.ts';
import type { Outcome } from './outcome.ts';
import { concernedBy, loadNeeds, type NeedRecord, setNeedState } from './request.ts';
import { openWave } from './wave.ts';

export type SearchedRequest = {
  id: string;
  forStaffId: string | null;
  requestedByStaffId: string;
  municipalityId: string;
};

type Round = RoundPosition & { pace: Pace; run: number };

const setRound = async (
  trx: Trx,
  scope: Scope,
  requestId: string,
  pace: Pace,
  to: { stage: RoundStage; wave: number; dueAt: Instant | null },
): Promise<void> => {
  await trx
    .updateTable('coverRound')
    .set(to)
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', requestId)
    .where('pace', '=', pace)
    .execute();
};

/** Half-days that have passed uncovered stay open for good; planned ones that have come close become pressing. */
const sortOpenNeeds = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  pace: Pace,
  now: Instant,
  settings: Settings,
): Promise<{ searched: NeedRecord[]; lapsed: NeedRecord[]; pressing: NeedRecord[] }> => {
  const open = (await loadNeeds(trx, scope, request.id)).filter(
    (need) => need.state === 'open' && need.pace === pace,
  );
  const lapsed = open.filter((need) => isOver(need, now));
  const current = open.filter((need) => !isOver(need, now));
  const pressing =
    pace === 'planned' ? current.filter((need) => paceOf(need.startsAt, now, settings) === 'same_day') : [];
  await setNeedState(
    trx,
    scope,
    lapsed.map((need) => need.id),
    'left_open',
  );
  if (pressing.length > 0) {
    await trx
      .updateTable('coverNeed')
      .set({ pace: 'same_day' })
      .where('cooperationId', '=', scope.cooperationId)
      .where(
        'id',
        'in',
        pressing.map((need) => need.id),
      )
      .execute();
  }
  return { searched: current.filter((need) => !pressing.includes(need)), lapsed, pressing };
};

const tellLeftOpen = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  key: string,
  needs: readonly NeedRecord[],
  now: Instant,
  outcome: Outcome,
): Promise<void> => {
  const leads = await reachableLeads(trx, scope, request.municipalityId, now);
  const needIds = needs.map((need) => need.id);
  outcome.events.push({ kind: 'cover.left_open', subjectId: request.id, data: { needIds } });
  for (const recipientStaffId of new Set([...concernedBy(request), ...leads])) {
    outcome.notifications.push({
      key: `cover_left_open:${request.id}:${key}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'cover_left_open',
      subjectId: request.id,
      data: { needIds },
      urgent: true,
    });
  }
};

/** Ends the search for these half-days in the plain word that nobody covers them. */
export const declareLeftOpen = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  needs: readonly NeedRecord[],
  now: Instant,
  outcome: Outcome,
): Promise<void> => {
  await setNeedState(
    trx,
    scope,
    needs.map((need) => need.id),
    'left_open',
  );
  const rounds = await trx
    .updateTable('coverRound')
    .set({ stage: 'left_open', dueAt: null })
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', request.id)
    .where(
      'pace',
      'in',
      needs.map((need) => need.pace),
    )
    .returning(['pace', 'run'])
    .execute();
  const key = rounds.map(({ pace, run }) => `${pace}${run}`).join('-');
  await tellLeftOpen(trx, scope, request, key, needs, now, outcome);
};

const escalate = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  { pace, run, stage }: Round,
  now: Instant,
  outcome: Outcome,
): Promise<number> => {
  const own = await reachableLeads(trx, scope, request.municipalityId, now);
  const told =
    stage === 'lead' ? own : (await reachableLeads(trx, scope, null, now)).filter((id) => !own.includes(id));
  if (told.length > 0) {
    outcome.events.push({ kind: 'cover.escalated', subjectId: request.id, data: { pace, stage } });
  }
  for (const recipientStaffId of told) {
    outcome.notifications.push({
      key: `cover_escalated:${request.id}:${pace}:${run}:${stage}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'cover_escalated',
      subjectId: request.id,
      data: { stage },
      urgent: pace === 'same_day',
    });
  }
  return told.length;
};

/**
 * Moves a round to its next position, over those that have nobody to ask or to tell.
 * The caller holds the lock of the request and settles it afterwards.
 */
const moveOn = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  round: Round,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<void> => {
  const { searched, lapsed, pressing } = await sortOpenNeeds(trx, scope, request, round.pace, now, settings);
  if (lapsed.length > 0) {
    const key = `lapsed:${round.pace}${round.run}:${round.stage}${round.wave}`;
    await tellLeftOpen(trx, scope, request, key, lapsed, now, outcome);
  }
  if (pressing.length > 0) await startRound(trx, scope, request, 'same_day', now, settings, outcome);
  if (searched.length === 0) {
    await setRound(trx, scope, request.id, round.pace, { stage: 'done', wave: round.wave, dueAt: null });
    return;
  }
  const dueAt = addWorkingTime(now, answerTime(round.pace, settings));
  let position = nextPosition(round, round.pace, settings);
  for (;;) {
    if (position.stage === 'wave') {
      const wave = {
        requestId: request.id,
        pace: round.pace,
        run: round.run,
        wave: position.wave,
        needs: searched,
      };
      if ((await openWave(trx, scope, wave, now, settings, outcome)) > 0) break;
    } else if (position.stage === 'lead' || position.stage === 'all_leads') {
      if ((await escalate(trx, scope, request, { ...round, ...position }, now, outcome)) > 0) break;
    } else {
      await declareLeftOpen(trx, scope, request, searched, now, outcome);
      return;
    }
    position = nextPosition(position, round.pace, settings);
  }
  await setRound(trx, scope, request.id, round.pace, { ...position, dueAt });
};

/**
 * Begins the search for the open half-days of one pace, or begins it anew after a release: at once in working
 * hours, else at the next opening, and for a pressing one the lead is told of it now.
 */
export const startRound = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  pace: Pace,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<void> => {
  const startsAt = nextWorkingMoment(now);
  const round = await trx
    .insertInto('coverRound')
    .values({
      cooperationId: scope.cooperationId,
      requestId: request.id,
      pace,
      stage: 'waiting',
      dueAt: startsAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'requestId', 'pace']).doUpdateSet((set) => ({
        stage: 'waiting' as const,
        wave: 0,
        run: set('coverRound.run', '+', 1),
        dueAt: startsAt,
      })),
    )
    .returning(['pace', 'stage', 'wave', 'run'])
    .executeTakeFirstOrThrow();
  if (isWorkingTime(now)) {
    await moveOn(trx, scope, request, round, now, settings, outcome);
    return;
  }
  if (pace === 'planned') return;
  for (const recipientStaffId of await reachableLeads(trx, scope, request.municipalityId, now)) {
    outcome.notifications.push({
      key: `cover_waiting:${request.id}:${round.run}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'cover_waiting',
      subjectId: request.id,
      data: { startsAt: startsAt.toString() },
    });
  }
};

/** Starts the search for every pace that has open half-days. */
export const startRounds = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  paces: Iterable<Pace>,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<void> => {
  for (const pace of new Set(paces)) await startRound(trx, scope, request, pace, now, settings, outcome);
};

/** Moves a round on whose time has come; outside working hours it waits for the next opening. */
export const stepRound = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  round: Round,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<void> => {
  if (isWorkingTime(now)) await moveOn(trx, scope, request, round, now, settings, outcome);
  else {
    const { stage, wave } = round;
    await setRound(trx, scope, request.id, round.pace, { stage, wave, dueAt: nextWorkingMoment(now) });
  }
};

/** After an answer: a round without open half-days is done, a wave that nobody can answer any more is over. */
export const followAnswer = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<void> => {
  const open = (await loadNeeds(trx, scope, request.id)).filter((need) => need.state === 'open');
  const rounds = await trx
    .selectFrom('coverRound')
    .select(['pace', 'stage', 'wave', 'run'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', request.id)
    .where('dueAt', 'is not', null)
    .execute();
  for (const round of rounds) {
    const needIds = open.filter((need) => need.pace === round.pace).map((need) => need.id);
    if (needIds.length === 0) {
      await setRound(trx, scope, request.id, round.pace, { stage: 'done', wave: round.wave, dueAt: null });
    } else if (round.stage === 'wave' && !(await isAnyoneAsked(trx, scope, needIds))) {
      await stepRound(trx, scope, request, round, now, settings, outcome);
    }
  }
};

const isAnyoneAsked = async (trx: Trx, scope: Scope, needIds: readonly string[]): Promise<boolean> => {
  const row = await trx
    .selectFrom('coverOfferNeed')
    .select('offerId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('needId', 'in', needIds)
    .where('state', '=', 'offered')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
