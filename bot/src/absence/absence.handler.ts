import { cancelAbsence } from '@verbund/domain/absence/commands/cancelAbsence';
import { reportAbsence } from '@verbund/domain/absence/commands/reportAbsence';
import { getReportedAbsence } from '@verbund/domain/absence/queries/getReportedAbsence';
import type { AbsenceDraft, AbsenceRefusal } from '@verbund/domain/absence/types';
import { getRequestView } from '@verbund/domain/cover/queries/getRequestView';
import { newId } from '@verbund/domain/kernel/ids';
import { compareDays, dayOf } from '@verbund/domain/kernel/time';
import { absenceRefusalWords } from '@verbund/domain/language/words/refusals';
import { listStaffOf } from '@verbund/domain/membership/queries/listStaffOf';
import { hasRole } from '@verbund/domain/membership/scope';
import { readDay } from '../cards/inputs.ts';
import { buildDoneCard } from '../cards/parts.ts';
import { on } from '../cards/press.ts';
import type { AnswerReading, Reading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { buildAbsenceCard } from './absence.card.ts';
import { type AbsenceFormView, buildAbsenceFormCard } from './absenceForm.card.ts';
import { changeAbsence, dropAbsence, showAbsence, submitAbsence, undoAbsence } from './actions.ts';
import { absenceWords } from './words.ts';

type AbsenceIds = { absenceIds: readonly string[]; requestId: string | null };

const showAbsenceCard = async (
  visit: Visit,
  ids: AbsenceIds,
  happened: string | null = null,
): Promise<Reply> => {
  const { language, now, known } = visit;
  const view = await visit.read(async (trx, scope) => {
    const reported = await getReportedAbsence(trx, scope, ids, now);
    const request = ids.requestId && (await getRequestView(trx, scope, ids.requestId, now));
    return (
      reported && { ...reported, request: request || null, isOwn: reported.person.staffId === known.staffId }
    );
  });
  if (view === null) return saying(absenceRefusalWords[language].not_found);
  return personally(buildAbsenceCard(view, now, language, happened));
};

type Form = Omit<AbsenceFormView, 'people'>;

export const showAbsenceForm = async (visit: Visit, form: Form): Promise<Reply> => {
  const { known, language, now } = visit;
  const people = hasRole(known.scope, 'team_lead')
    ? await visit.read((trx, scope) =>
        listStaffOf(trx, scope, { municipalityId: known.municipalityId, day: dayOf(now) }),
      )
    : [];
  return personally(buildAbsenceFormCard({ ...form, people }, language));
};

export const emptyAbsenceForm = (visit: Visit): Form => ({
  clientKey: newId(visit.now),
  replaces: [],
  from: dayOf(visit.now).toString(),
  to: dayOf(visit.now).toString(),
  dayPart: 'full',
  forStaffId: visit.known.staffId,
  problem: null,
});

const report = async (
  visit: Visit,
  input: AbsenceDraft & { clientKey: string },
  happened: string | null,
  refusedWith: (reason: AbsenceRefusal) => Promise<Reply>,
  replaces: readonly string[] = [],
): Promise<Reply> => {
  const result = await visit.run(async (trx, scope) => {
    const cancelled =
      replaces.length > 0 && (await cancelAbsence(trx, scope, { absenceIds: replaces }, visit.now));
    return cancelled && !cancelled.ok ? cancelled : reportAbsence(trx, scope, input, visit.now);
  });
  return result.ok ? showAbsenceCard(visit, result.value, happened) : refusedWith(result.reason);
};

type Sent = NonNullable<ReturnType<typeof submitAbsence.parse>>;

const submit = async (visit: Visit, sent: Sent): Promise<Reply> => {
  const words = absenceWords[visit.language].form;
  const form = { ...sent, forStaffId: sent.forStaffId || null };
  const correct = (problem: string) => showAbsenceForm(visit, { ...form, problem });
  const [from, to] = [readDay(sent.from), readDay(sent.to)];
  if (from === null || to === null) return correct(words.dayMissing);
  if (compareDays(to, from) < 0) return correct(words.endBeforeStart);
  const staffId = form.forStaffId ?? visit.known.staffId;
  const input = { clientKey: sent.clientKey, staffId, ranges: [{ from, to }], dayPart: sent.dayPart };
  return report(
    visit,
    input,
    null,
    (reason) =>
      correct(reason === 'undo_too_late' ? words.changeTooLate : absenceRefusalWords[visit.language][reason]),
    sent.replaces,
  );
};

const undo = async (visit: Visit, ids: AbsenceIds): Promise<Reply> => {
  const result = await visit.run((trx, scope) => cancelAbsence(trx, scope, ids, visit.now));
  return showAbsenceCard(visit, ids, result.ok ? null : absenceRefusalWords[visit.language][result.reason]);
};

const change = async (visit: Visit, ids: AbsenceIds): Promise<Reply> => {
  const reported = await visit.read((trx, scope) => getReportedAbsence(trx, scope, ids, visit.now));
  const [first, last] = [reported?.ranges[0], reported?.ranges.at(-1)];
  if (!reported || !first || !last) return saying(absenceRefusalWords[visit.language].not_found);
  return showAbsenceForm(visit, {
    ...emptyAbsenceForm(visit),
    replaces: reported.undoUntil === null ? [] : reported.absenceIds,
    from: first.from.toString(),
    to: last.to.toString(),
    dayPart: first.dayPart,
    forStaffId: reported.person.staffId,
  });
};

const drop = async ({ language }: Visit): Promise<Reply> => {
  const words = absenceWords[language].form;
  return personally(buildDoneCard(words.dropped, words.droppedSentence));
};

export const absencePresses = [
  on(submitAbsence, submit),
  on(undoAbsence, undo),
  on(showAbsence, (visit, ids) => showAbsenceCard(visit, ids)),
  on(changeAbsence, change),
  on(dropAbsence, drop),
];

/** What was understood, in the fields of the form. */
export const formOfReading = (visit: Visit, { ranges, dayPart, forSomeoneElse }: Reading): Form => {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const days = first && last ? { from: first.from.toString(), to: last.to.toString() } : {};
  const forStaffId = forSomeoneElse ? null : visit.known.staffId;
  return { ...emptyAbsenceForm(visit), ...days, dayPart, forStaffId };
};

const answerForSomeoneElse: AnswerReading = async (visit, reading) =>
  hasRole(visit.known.scope, 'team_lead')
    ? showAbsenceForm(visit, formOfReading(visit, reading))
    : saying(absenceWords[visit.language].leadsOnly);

/** „Bin heute nicht da“: made at once, it can be taken back. */
export const answerAbsence: AnswerReading = async (visit, reading) => {
  if (reading.forSomeoneElse) return answerForSomeoneElse(visit, reading);
  if (reading.ranges.length === 0) return showAbsenceForm(visit, emptyAbsenceForm(visit));
  const { clientKey, ranges, dayPart, reasonDropped } = reading;
  const input = { clientKey, staffId: visit.known.staffId, ranges, dayPart };
  const happened = reasonDropped ? absenceWords[visit.language].noReason : null;
  return report(visit, input, happened, async (reason) =>
    saying(absenceRefusalWords[visit.language][reason]),
  );
};
