import { reportAbsence } from '@verbund/domain/absence/commands/reportAbsence';
import { requestCover } from '@verbund/domain/cover/commands/requestCover';
import { findRunningRequest } from '@verbund/domain/cover/queries/findRunningRequest';
import { previewNeeds } from '@verbund/domain/cover/queries/previewNeeds';
import type { CoverDraft } from '@verbund/domain/cover/types';
import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { absenceRefusalWords, coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { listStaffOf } from '@verbund/domain/membership/queries/listStaffOf';
import { hasRole, type Scope } from '@verbund/domain/membership/scope';
import { buildDoneCard } from '../cards/parts.ts';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, type Visit } from '../visit.ts';
import {
  dropDraft,
  extendDraft,
  previewDraft,
  showRunningRequest,
  submitDraft,
  submitMaskedDraft,
} from './actions.ts';
import { buildCoverDraftCard, type DraftForm } from './coverDraft.card.ts';
import { formOfReading, formOfSent, readForm, withAnotherRange } from './draftForm.ts';
import { showRequestCard } from './request.handler.ts';
import { coverWords } from './words.ts';

/** Whoever cannot choose asks for herself. */
const ownIdOf = ({ known }: Visit): string | null =>
  hasRole(known.scope, 'team_lead') ? null : known.staffId;

/** What the desks of her municipality serve, as her cooperation calls it. */
const areasOf = async (visit: Visit): Promise<{ code: string; name: string }[]> => {
  const { municipalities, areaNames } = await visit.directory();
  const nameArea = namingAreas(areaNames, visit.language);
  const own = municipalities.find(({ id }) => id === visit.known.municipalityId);
  return (own?.areaCodes ?? []).map((code) => ({ code, name: nameArea(code) }));
};

/** What would be asked for, and the request that has asked for some of it before. */
const previewOf = async (trx: Trx, scope: Scope, draft: CoverDraft, now: Instant) => {
  const preview = await previewNeeds(trx, scope, draft, now);
  const joined = preview.ok ? preview.value.joinsRequestId : null;
  const asked =
    !preview.ok && preview.reason === 'already_requested'
      ? await findRunningRequest(trx, scope, draft)
      : null;
  const requestId = joined ?? asked;
  return { preview, running: requestId === null ? null : { requestId, joins: preview.ok } };
};

/** The draft with everything that was typed, what would be asked for, and what has to be changed. */
export const showDraft = async (
  visit: Visit,
  typed: DraftForm,
  { problem = null, mayMask = false }: { problem?: string | null; mayMask?: boolean } = {},
): Promise<Reply> => {
  const { known, language, now } = visit;
  const areas = await areasOf(visit);
  // An area that no desk of hers serves cannot be picked, so it must not be asked for unseen.
  const areaCodes = typed.areaCodes.filter((code) => areas.some((area) => area.code === code));
  const form = { ...typed, areaCodes };
  const read = readForm(form, ownIdOf(visit), language);
  const { people, preview, running } = await visit.read(async (trx, scope) => ({
    people: hasRole(scope, 'team_lead')
      ? await listStaffOf(trx, scope, { municipalityId: known.municipalityId, day: dayOf(now) })
      : [],
    ...(read.ok ? await previewOf(trx, scope, read.draft, now) : { preview: null, running: null }),
  }));
  const refusal = preview && !preview.ok ? coverRefusalWords[language][preview.reason] : null;
  const view = {
    form,
    areas,
    areaNames: (await visit.directory()).areaNames,
    people,
    preview: preview?.ok ? preview.value.halfDays : null,
    running,
    problem: problem ?? refusal,
    mayMask,
  };
  return personally(buildCoverDraftCard(view, language));
};

const check = (visit: Visit, form: DraftForm): Promise<Reply> => {
  const read = readForm(form, ownIdOf(visit), visit.language);
  return showDraft(visit, form, { problem: read.ok ? null : read.problem });
};

const submit = async (visit: Visit, form: DraftForm, masked: boolean): Promise<Reply> => {
  const { language, now } = visit;
  const read = readForm(form, ownIdOf(visit), language);
  if (!read.ok) return showDraft(visit, form, { problem: read.problem });
  const note = await guardNote(visit, form.note, { masked });
  if (!note.ok) {
    const problem = coverWords[language].draft.noteFindings(note.kinds);
    return showDraft(visit, form, { problem, mayMask: true });
  }
  const { draft } = read;
  const { clientKey } = form;
  const made = await visit.run(async (trx, scope) => {
    const asked = await requestCover(trx, scope, { clientKey, draft, note: note.text }, now);
    if (!asked.ok) return { ok: false as const, problem: coverRefusalWords[language][asked.reason] };
    if (!form.absent) return asked;
    // Her half-days have been asked for by now: what follows is the absence alone.
    const { forStaffId: staffId, ranges, dayPart } = draft;
    const reported = await reportAbsence(trx, scope, { clientKey, staffId, ranges, dayPart }, now);
    return reported.ok
      ? asked
      : { ok: false as const, problem: absenceRefusalWords[language][reported.reason] };
  });
  if (!made.ok) return showDraft(visit, form, { problem: made.problem });
  const words = coverWords[language].request;
  const happened = [
    ...(made.value.merged ? [words.merged] : []),
    ...(form.absent ? [words.absenceEntered] : []),
  ];
  return showRequestCard(visit, made.value.requestId, happened.join(' ') || null);
};

const drop = async ({ language }: Visit): Promise<Reply> => {
  const words = coverWords[language].draft;
  return personally(buildDoneCard(words.dropped, words.droppedSentence));
};

export const draftPresses = [
  on(submitDraft, (visit, sent) => submit(visit, formOfSent(sent), false)),
  on(submitMaskedDraft, (visit, sent) => submit(visit, formOfSent(sent), true)),
  on(previewDraft, (visit, sent) => check(visit, formOfSent(sent))),
  on(extendDraft, (visit, sent) => showDraft(visit, withAnotherRange(formOfSent(sent)))),
  on(showRunningRequest, async (visit, { requestId }) => ({
    ...(await showRequestCard(visit, requestId)),
    place: 'new' as const,
  })),
  on(dropDraft, drop),
];

/** „Ich brauche am 1.12. vormittags eine Vertretung“ */
export const answerCoverRequest: AnswerReading = (visit, reading) =>
  showDraft(visit, formOfReading(reading, visit.known.staffId));
