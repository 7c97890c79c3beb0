import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';

/** What holds, in full, by area and title. */
export const listApproved = (trx: Trx, { cooperationId }: Scope) =>
  trx
    .selectFrom('standardCase as s')
    .innerJoin('standardCaseVersion as v', (join) =>
      join
        .onRef('v.cooperationId', '=', 's.cooperationId')
        .onRef('v.standardCaseId', '=', 's.id')
        .onRef('v.version', '=', 's.approvedVersion'),
    )
    .innerJoin('subjectArea as a', (join) =>
      join.onRef('a.cooperationId', '=', 's.cooperationId').onRef('a.code', '=', 's.areaCode'),
    )
    .select([
      'a.nameDe as area',
      'v.title',
      'v.patterns',
      'v.answer',
      'v.statutes',
      'v.checklist',
      'v.validFrom',
      'v.validUntil',
      'v.reviewOn',
    ])
    .where('s.cooperationId', '=', cooperationId)
    .where('s.state', '=', 'approved')
    .orderBy('a.nameDe')
    .orderBy('v.title')
    .execute();

export type ApprovedCase = Awaited<ReturnType<typeof listApproved>>[number];
