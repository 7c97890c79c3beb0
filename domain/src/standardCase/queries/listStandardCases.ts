import { sql } from 'kysely';
import type { StandardCaseState } from '../../db/questionTables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { doubtOf } from '../doubt.ts';
import { isPending, seesStandardCase } from '../policy.ts';
import { readerOf } from '../record.ts';
import type { StandardCaseList } from '../schema.ts';

type Row = {
  id: string;
  areaCode: string;
  state: StandardCaseState;
  latestVersion: number;
  approvedVersion: number | null;
  createdByStaffId: string;
  changedStatutes: string[];
  title: string;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
  reviewOn: PlainDate;
  approvals: number;
};

/** Every standard case the acting person may see, by title; those that are merged are found under the other. */
export const listStandardCases = async (
  trx: Trx,
  scope: StaffScope,
  now: Instant,
): Promise<StandardCaseList> => {
  const { rows } = await sql<Row>`
    select s.id, s.area_code, s.state, s.latest_version, s.approved_version, s.created_by_staff_id,
      s.changed_statutes, v.title, v.valid_from, v.valid_until, v.review_on, (
        select count(*)::int from standard_case_approval as a
        where a.cooperation_id = s.cooperation_id and a.standard_case_id = s.id and a.version = s.latest_version
      ) as approvals
    from standard_case as s
    join standard_case_version as v on v.cooperation_id = s.cooperation_id and v.standard_case_id = s.id
      and v.version = coalesce(s.approved_version, s.latest_version)
    where s.cooperation_id = ${scope.cooperationId} and s.state <> 'merged'
    order by v.title, s.id`.execute(trx);
  const reader = readerOf(scope);
  const today = dayOf(now);
  return {
    asOf: now.toString(),
    approvalsNeeded: (await loadSettings(trx, scope)).standardCases.approvals,
    cases: rows
      .filter((row) => seesStandardCase(row, reader))
      .map((row) => ({
        standardCaseId: row.id,
        areaCode: row.areaCode,
        state: row.state,
        title: row.title,
        validFrom: row.validFrom.toString(),
        reviewOn: row.reviewOn.toString(),
        doubt: row.state === 'approved' ? doubtOf(row, row.changedStatutes, today) : null,
        isPending: isPending(row) && !reader.isOnlyNetwork,
        approvals: row.approvals,
      })),
  };
};
