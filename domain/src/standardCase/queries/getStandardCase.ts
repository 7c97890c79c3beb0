import type { Trx } from '../../db/types.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import { listByRole } from '../../membership/queries/listByRole.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { statuteTitles } from '../../question/statutes/statuteTitles.ts';
import { doubtOf } from '../doubt.ts';
import { isPending, seesStandardCase, standardCaseActions } from '../policy.ts';
import { readerOf } from '../record.ts';
import type { StandardCaseContent, StandardCaseDetail } from '../schema.ts';

const loadVersions = (trx: Trx, scope: StaffScope, standardCaseId: string) =>
  trx
    .selectFrom('standardCaseVersion')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', standardCaseId)
    .orderBy('version', 'desc')
    .execute();
type Version = Awaited<ReturnType<typeof loadVersions>>[number];

const contentOf = (
  version: Version,
  people: ReadonlyMap<string, Person>,
  titles: ReadonlyMap<string, string>,
): StandardCaseContent => ({
  version: version.version,
  title: version.title,
  patterns: version.patterns,
  answer: version.answer,
  statutes: version.statutes.map((name) => ({ name, title: titles.get(name) ?? null })),
  checklist: version.checklist,
  validFrom: version.validFrom.toString(),
  validUntil: version.validUntil?.toString() ?? null,
  reviewOn: version.reviewOn.toString(),
  writtenBy: people.get(version.writtenByStaffId) ?? {
    staffId: version.writtenByStaffId,
    name: '',
    municipalityName: '',
  },
  writtenAt: version.writtenAt.toString(),
});

const loadApprovals = async (
  trx: Trx,
  scope: StaffScope,
  { id, latestVersion }: { id: string; latestVersion: number },
) => {
  const rows = await trx
    .selectFrom('standardCaseApproval as a')
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.cooperationId', '=', 'a.cooperationId').onRef('m.id', '=', 'a.municipalityId'),
    )
    .innerJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'a.cooperationId').onRef('s.id', '=', 'a.staffId'),
    )
    .select(['m.id as municipalityId', 'm.name as municipalityName', 's.displayName as name', 'a.approvedAt'])
    .where('a.cooperationId', '=', scope.cooperationId)
    .where('a.standardCaseId', '=', id)
    .where('a.version', '=', latestVersion)
    .orderBy('a.approvedAt')
    .execute();
  return rows.map(({ approvedAt, ...row }) => ({ ...row, at: approvedAt.toString() }));
};

/** Who of the coordination group can still approve, by municipality. */
const loadApprovers = async (
  trx: Trx,
  scope: StaffScope,
  approved: readonly { municipalityId: string }[],
  now: Instant,
): Promise<StandardCaseDetail['canApprove']> => {
  const group = await listByRole(trx, scope, { role: 'coordination', day: dayOf(now) });
  if (group.length === 0) return [];
  const rows = await trx
    .selectFrom('staff as s')
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.cooperationId', '=', 's.cooperationId').onRef('m.id', '=', 's.municipalityId'),
    )
    .select(['m.id as municipalityId', 'm.name as municipalityName', 's.displayName'])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', 'in', group)
    .orderBy('m.name')
    .orderBy('s.displayName')
    .execute();
  const missing = rows.filter((row) => approved.every((by) => by.municipalityId !== row.municipalityId));
  return [...Map.groupBy(missing, ({ municipalityName }) => municipalityName)].map(
    ([municipalityName, members]) => ({
      municipalityName,
      names: members.map(({ displayName }) => displayName),
    }),
  );
};

const loadDeviations = async (
  trx: Trx,
  scope: StaffScope,
  standardCaseId: string,
  mayEnd: boolean,
  now: Instant,
): Promise<StandardCaseDetail['deviations']> => {
  const today = dayOf(now);
  const rows = await trx
    .selectFrom('localDeviation as d')
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.cooperationId', '=', 'd.cooperationId').onRef('m.id', '=', 'd.municipalityId'),
    )
    .select(['d.id', 'd.municipalityId', 'm.name', 'd.text', 'd.reason', 'd.fromDay', 'd.untilDay'])
    .where('d.cooperationId', '=', scope.cooperationId)
    .where('d.standardCaseId', '=', standardCaseId)
    .orderBy('m.name')
    .orderBy('d.fromDay')
    .execute();
  return rows
    .filter(({ untilDay }) => compareDays(untilDay, today) > 0)
    .map(({ id, name, fromDay, untilDay, ...row }) => ({
      ...row,
      deviationId: id,
      municipalityName: name,
      fromDay: fromDay.toString(),
      untilDay: untilDay.toString(),
      mayEnd: mayEnd && row.municipalityId === scope.actor.municipalityId,
    }));
};

const loadMergedInto = async (
  trx: Trx,
  scope: StaffScope,
  id: string | null,
): Promise<StandardCaseDetail['mergedInto']> => {
  if (id === null) return null;
  const into = await trx
    .selectFrom('standardCase as s')
    .innerJoin('standardCaseVersion as v', (join) =>
      join
        .onRef('v.cooperationId', '=', 's.cooperationId')
        .onRef('v.standardCaseId', '=', 's.id')
        .onRef('v.version', '=', 's.latestVersion'),
    )
    .select('v.title')
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow();
  return { standardCaseId: id, title: into.title };
};

/** One standard case with everything about it; `null` for one the acting person may not see. */
export const getStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  standardCaseId: string,
  now: Instant,
): Promise<StandardCaseDetail | null> => {
  const record = await trx
    .selectFrom('standardCase')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', standardCaseId)
    .executeTakeFirst();
  const reader = readerOf(scope);
  if (!record || !seesStandardCase(record, reader)) return null;
  const all = await loadVersions(trx, scope, standardCaseId);
  const approvedRow = all.find(({ version }) => version === record.approvedVersion);
  // The expert network reads what holds, and not what is being talked about.
  const versions = reader.isOnlyNetwork ? all.filter((version) => version === approvedRow) : all;
  const [latestRow, ...earlier] = versions;
  if (!latestRow) return null;
  const people = await loadPeople(
    trx,
    scope,
    versions.map(({ writtenByStaffId }) => writtenByStaffId),
  );
  const titles = await statuteTitles(
    trx,
    scope,
    versions.flatMap(({ statutes }) => statutes),
  );
  const content = (version: Version) => contentOf(version, people, titles);
  const waits = isPending(record);
  const approvals = waits && reader.isOnlyNetwork ? [] : await loadApprovals(trx, scope, record);
  const hasApproved = approvals.some(({ municipalityId }) => municipalityId === scope.actor.municipalityId);
  const actions = standardCaseActions(record, reader).filter(
    (action) => action !== 'approve' || !hasApproved,
  );
  const today = dayOf(now);
  return {
    standardCaseId,
    areaCode: record.areaCode,
    state: record.state,
    approved: approvedRow ? content(approvedRow) : null,
    latest: content(latestRow),
    doubt:
      approvedRow && record.state === 'approved' ? doubtOf(approvedRow, record.changedStatutes, today) : null,
    changedStatutes: record.changedStatutes,
    approvals: approvals.map(({ municipalityName, name, at }) => ({ municipalityName, name, at })),
    canApprove: waits && !reader.isOnlyNetwork ? await loadApprovers(trx, scope, approvals, now) : [],
    approvalsNeeded: (await loadSettings(trx, scope)).standardCases.approvals,
    deviations: await loadDeviations(trx, scope, standardCaseId, actions.includes('deviate'), now),
    history: earlier.filter(({ version }) => version !== record.approvedVersion).map(content),
    sourceQuestionId: reader.isOnlyNetwork ? null : record.sourceQuestionId,
    mergedInto: await loadMergedInto(trx, scope, record.mergedIntoId),
    actions,
  };
};
