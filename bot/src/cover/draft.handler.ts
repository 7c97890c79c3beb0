import { requestCover } from '@verbund/domain/cover/commands/requestCover';
import { previewNeeds } from '@verbund/domain/cover/queries/previewNeeds';
import { dayOf } from '@verbund/domain/kernel/time';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { listStaffOf } from '@verbund/domain/membership/queries/listStaffOf';
import { hasRole } from '@verbund/domain/membership/scope';
import { buildDoneCard } from '../cards/parts.ts';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, type Visit } from '../visit.ts';
import { dropDraft, extendDraft, previewDraft, submitDraft, submitMaskedDraft } from './actions.ts';
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
  const { people, preview } = await visit.read(async (trx, scope) => ({
    people: hasRole(scope, 'team_lead')
      ? await listStaffOf(trx, scope, { municipalityId: known.municipalityId, day: dayOf(now) })
      : [],
    preview: read.ok ? await previewNeeds(trx, scope, read.draft, now) : null,
  }));
  const refusal = preview && !preview.ok ? coverRefusalWords[language][preview.reason] : null;
  const view = {
    form,
    areas,
    areaNames: (await visit.directory()).areaNames,
    people,
    preview: preview?.ok ? preview.value.halfDays : null,
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
  const input = { clientKey: form.clientKey, draft: read.draft, note: note.text };
  const made = await visit.run((trx, scope) => requestCover(trx, scope, input, now));
  if (!made.ok) return showDraft(visit, form, { problem: coverRefusalWords[language][made.reason] });
  const happened = made.value.merged ? coverWords[language].request.merged : null;
  return showRequestCard(visit, made.value.requestId, happened);
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
  on(dropDraft, drop),
];

/** „Ich brauche am 1.12. vormittags eine Vertretung“ */
export const answerCoverRequest: AnswerReading = (visit, reading) =>
  showDraft(visit, formOfReading(reading, visit.known.staffId));
