import { addImprovement } from '@verbund/domain/improvement/commands/addImprovement';
import { changeImprovement } from '@verbund/domain/improvement/commands/changeImprovement';
import { takeOverImprovement } from '@verbund/domain/improvement/commands/takeOverImprovement';
import { getImprovement, listImprovements } from '@verbund/domain/improvement/queries/listImprovements';
import { LONGEST_IMPROVEMENT } from '@verbund/domain/improvement/schema';
import { newId } from '@verbund/domain/kernel/ids';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { readImprovement } from '@verbund/domain/language/understanding/improvements';
import { improvementRefusalWords } from '@verbund/domain/language/words/improvements';
import { readDay } from '../cards/inputs.ts';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  noteImprovement,
  noteMasked,
  openImprovementForm,
  setDueDay,
  showImprovement,
  takeImprovement,
} from './actions.ts';
import { buildImprovementFormCard, type ImprovementForm } from './form.card.ts';
import { buildImprovementCard, type Said } from './improvement.card.ts';
import { buildImprovementListCard } from './list.card.ts';
import { improvementWords } from './words.ts';

const factsOf = ({ known, now, language }: Visit) => ({ staffId: known.staffId, now, language });

const showForm = (visit: Visit, form: Partial<ImprovementForm>): Reply => {
  const filled = { clientKey: newId(visit.now), text: '', problem: null, mayMask: false, ...form };
  return personally(buildImprovementFormCard(filled, visit.language));
};

/** The entry as it is now. */
const show = async (visit: Visit, improvementId: string, said: Said = {}): Promise<Reply> => {
  const row = await visit.read((trx, scope) => getImprovement(trx, scope, improvementId, visit.now));
  return row
    ? personally(buildImprovementCard(row, factsOf(visit), said))
    : saying(improvementRefusalWords[visit.language].not_found);
};

const note = async (visit: Visit, clientKey: string, text: GuardedText): Promise<Reply> => {
  const { now, language } = visit;
  const entry = { clientKey, text, ownerStaffId: null, dueOn: null };
  const added = await visit.run((trx, scope) => addImprovement(trx, scope, entry, now));
  return added.ok
    ? show(visit, added.value.improvementId, { happened: improvementWords[language].noted })
    : saying(improvementRefusalWords[language][added.reason]);
};

const submit = async (
  visit: Visit,
  { clientKey, text }: { clientKey: string; text: string },
  masked: boolean,
): Promise<Reply> => {
  const words = improvementWords[visit.language];
  if (text.trim().length > LONGEST_IMPROVEMENT)
    return showForm(visit, { clientKey, text, problem: words.tooLong(LONGEST_IMPROVEMENT) });
  const guarded = await guardNote(visit, text, { masked });
  if (!guarded.ok)
    return showForm(visit, { clientKey, text, problem: words.social(guarded.kinds), mayMask: true });
  if (guarded.text === null) return showForm(visit, { clientKey, problem: words.textMissing });
  return note(visit, clientKey, guarded.text);
};

/** „Verbesserung: Übergabezettel vereinheitlichen“. With details of persons she looks at the placeholders first. */
export const answerImprovement: AnswerReading = async (visit, { clientKey, said, masked }) => {
  const wish = said === null ? null : readImprovement(said);
  const text = wish?.aim === 'add' ? wish.text : '';
  if (text === '') return showForm(visit, { clientKey });
  if (masked) return showForm(visit, { clientKey, text, problem: improvementWords[visit.language].masked });
  return submit(visit, { clientKey, text }, false);
};

/** „Zeig die Verbesserungsliste“ */
export const answerImprovementList = async (visit: Visit): Promise<Reply> => {
  const { improvements } = await visit.read((trx, scope) =>
    listImprovements(trx, scope, { mine: false }, visit.now),
  );
  return personally(buildImprovementListCard(improvements, factsOf(visit)));
};

const take = async (visit: Visit, improvementId: string): Promise<Reply> => {
  const { now, language } = visit;
  const taken = await visit.run((trx, scope) => takeOverImprovement(trx, scope, { improvementId }, now));
  return show(
    visit,
    improvementId,
    taken.ok
      ? { happened: improvementWords[language].taken }
      : { problem: improvementRefusalWords[language][taken.reason] },
  );
};

const setDue = async (
  visit: Visit,
  { improvementId, seen, dueOn }: { improvementId: string; seen: number; dueOn: string },
): Promise<Reply> => {
  const { now, language } = visit;
  const words = improvementWords[language];
  const day = dueOn.trim() === '' ? null : readDay(dueOn);
  if (day === null && dueOn.trim() !== '')
    return show(visit, improvementId, { problem: words.dueUnreadable });
  const changed = await visit.run((trx, scope) =>
    changeImprovement(trx, scope, { improvementId, version: seen, dueOn: day }, now),
  );
  return show(
    visit,
    improvementId,
    changed.ok
      ? { happened: words.dueSaved }
      : { problem: improvementRefusalWords[language][changed.reason] },
  );
};

const below = async (reply: Promise<Reply> | Reply): Promise<Reply> => ({
  ...(await reply),
  place: 'new' as const,
});

export const improvementPresses = [
  on(openImprovementForm, (visit) => below(showForm(visit, {}))),
  on(noteImprovement, (visit, sent) => submit(visit, sent, false)),
  on(noteMasked, (visit, sent) => submit(visit, sent, true)),
  on(takeImprovement, (visit, { improvementId }) => take(visit, improvementId)),
  on(setDueDay, setDue),
  on(showImprovement, (visit, { improvementId }) => below(show(visit, improvementId))),
];
