import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import { guardText } from '../../language/guard/guardText.ts';
import { kindsFound } from '../../language/guard/kindWords.ts';
import { type InBoth, inBoth } from '../../language/language.ts';
import { caseRefusalWords } from '../../language/words/cases.ts';
import { loadDirectory } from '../../membership/queries/loadDirectory.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { COLUMNS, type Column } from '../csv/columns.ts';
import { type CsvProblem, type ReadLine, readCases } from '../csv/readCases.ts';
import { seenMunicipalities } from '../policy.ts';
import { loadRightsOf } from '../queries/loadCaseRights.ts';
import { checkReference } from '../reference.ts';
import type { CaseImportResult } from '../schema.ts';
import type { CaseRefusal } from '../types.ts';

const CHUNK = 500;

type Good = ReadLine & { receivedOn: NonNullable<ReadLine['receivedOn']> };

const problemOf = (column: Column, sentence: InBoth<string>): CsvProblem => ({
  column: COLUMNS[column][0],
  ...sentence,
});
const refusal = (column: Column, reason: CaseRefusal): CsvProblem =>
  problemOf(
    column,
    inBoth((language) => caseRefusalWords[language][reason]),
  );

/**
 * Adds the cases of a CSV file, all that are right in one transaction, and tells the fate of every line. With
 * `dryRun` it tells and writes nothing.
 *
 * @returns the fates, or what is wrong with the file as a whole.
 */
export const importCases = async (
  trx: Trx,
  scope: StaffScope,
  { csv, dryRun }: { csv: string; dryRun: boolean },
  now: Instant,
): Promise<Result<CaseImportResult, 'unreadable'> & { problem?: InBoth<string> }> => {
  const directory = await loadDirectory(trx, scope);
  const read = readCases(csv, directory);
  if (!read.ok) return { ...refused('unreadable'), problem: read.problem };
  const today = dayOf(now);
  const seen = new Set(seenMunicipalities(await loadRightsOf(trx, scope, scope.actor.staffId, today)));
  const known = [
    ...directory.areas.flatMap(({ code, nameDe }) => [code, nameDe]),
    ...directory.municipalities.map(({ name }) => name),
  ];
  const context = { colleagues: directory.colleagues, today };

  const check = (line: ReadLine): { reference: string; problems: CsvProblem[] } => {
    const problems = [...line.problems];
    const reference = checkReference(line.reference, { known, today });
    if (!reference.ok && line.reference !== '') problems.push(refusal('reference', reference.reason));
    if (line.municipalityId !== '' && !seen.has(line.municipalityId))
      problems.push(refusal('municipality', 'not_allowed'));
    if (line.receivedOn && compareDays(line.receivedOn, today) > 0)
      problems.push(refusal('receivedOn', 'received_in_the_future'));
    if (line.receivedOn && line.dueOn && compareDays(line.dueOn, line.receivedOn) < 0)
      problems.push(refusal('dueOn', 'due_before_received'));
    const guarded = guardText(line.nextStep, context);
    if (!guarded.ok)
      problems.push(
        problemOf(
          'nextStep',
          inBoth(
            (language) =>
              `${caseRefusalWords[language].contains_social_data} (${kindsFound(guarded.findings, language)})`,
          ),
        ),
      );
    return { reference: reference.ok ? reference.value : '', problems };
  };

  const checked = read.lines.map((line) => ({ ...line, ...check(line), written: line.reference }));
  const there = new Set(
    await existing(
      trx,
      scope,
      checked.map(({ reference }) => reference),
    ),
  );
  const good: Good[] = [];
  const lines = checked.map((line): CaseImportResult['lines'][number] => {
    const { reference, receivedOn, problems, written } = line;
    // What is refused may be a name: it is not sent back.
    const told = { line: line.line, reference: reference === '' ? null : reference, problems };
    if (problems.length > 0 || !receivedOn || written === '') return { ...told, fate: 'refused' };
    if (there.has(reference)) return { ...told, fate: 'already_there' };
    there.add(reference);
    good.push({ ...line, receivedOn });
    return { ...told, fate: 'added' };
  });
  if (!dryRun && good.length > 0) await write(trx, scope, good, now);
  return ok({ dryRun, added: good.length, lines });
};

const existing = async (trx: Trx, scope: StaffScope, references: readonly string[]): Promise<string[]> => {
  if (references.length === 0) return [];
  const rows = await trx
    .selectFrom('queueCase')
    .select('reference')
    .where('cooperationId', '=', scope.cooperationId)
    .where('reference', 'in', references)
    .execute();
  return rows.map(({ reference }) => reference);
};

const write = async (trx: Trx, scope: StaffScope, good: readonly Good[], now: Instant): Promise<void> => {
  const importId = newId(now);
  for (let from = 0; from < good.length; from += CHUNK) {
    await trx
      .insertInto('queueCase')
      .values(
        good
          .slice(from, from + CHUNK)
          .map(({ reference, areaCode, municipalityId, receivedOn, dueOn, urgency, nextStep }) => ({
            cooperationId: scope.cooperationId,
            id: newId(now),
            reference,
            areaCode,
            municipalityId,
            receivedOn,
            dueOn,
            // What comes in a file rings nobody: whoever imports an urgent case sees it at the top.
            urgency,
            state: 'open' as const,
            ownerStaffId: null,
            leaseUntil: null,
            nextStep: nextStep === '' ? null : nextStep,
            createdByStaffId: scope.actor.staffId,
            createdAt: now,
            changedAt: now,
            closedAt: null,
          })),
      )
      .execute();
  }
  await appendEvent(
    trx,
    scope,
    { kind: 'case.imported', subjectId: importId, data: { cases: good.length } },
    now,
  );
};
