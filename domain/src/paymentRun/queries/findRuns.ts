import type { Trx } from '../../db/types.ts';
import type { DaySpan } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { PaymentRun } from '../types.ts';

export type RunRecord = PaymentRun & {
  deskName: string;
  municipalityId: string;
  municipalityName: string;
  askedFor: number;
  createdByStaffId: string;
};

const runsOf = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('paymentRun')
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'paymentRun.cooperationId')
        .onRef('desk.id', '=', 'paymentRun.deskId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'paymentRun.id',
      'paymentRun.name',
      'paymentRun.deskId',
      'paymentRun.areaCode',
      'paymentRun.cutoffOn',
      'paymentRun.half',
      'paymentRun.askedFor',
      'paymentRun.createdByStaffId',
      'desk.name as deskName',
      'desk.municipalityId',
      'municipality.name as municipalityName',
    ])
    .where('paymentRun.cooperationId', '=', scope.cooperationId);

export const findRun = (trx: Trx, scope: Scope, runId: string): Promise<RunRecord | undefined> =>
  runsOf(trx, scope).where('paymentRun.id', '=', runId).executeTakeFirst();

/** Runs whose cut-off lies in the span, the next first. */
export const findRunsIn = (trx: Trx, scope: Scope, span: DaySpan): Promise<RunRecord[]> =>
  runsOf(trx, scope)
    .where('paymentRun.cutoffOn', '>=', span.from)
    .where('paymentRun.cutoffOn', '<', span.until)
    .orderBy('paymentRun.cutoffOn')
    // Morning comes after afternoon in the alphabet.
    .orderBy('paymentRun.half', 'desc')
    .orderBy('municipality.name')
    .orderBy('paymentRun.id')
    .execute();
