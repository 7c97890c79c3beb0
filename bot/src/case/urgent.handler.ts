import { addCase } from '@verbund/domain/case/commands/addCase';
import { newId } from '@verbund/domain/kernel/ids';
import { dayOf } from '@verbund/domain/kernel/time';
import { caseRefusalWords } from '@verbund/domain/language/words/cases';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, type Visit } from '../visit.ts';
import { addUrgent, openUrgentForm } from './actions.ts';
import { showCase } from './case.handler.ts';
import { buildUrgentFormCard, type UrgentForm } from './urgent.card.ts';
import { caseWords } from './words.ts';

const showForm = async (visit: Visit, form: Partial<UrgentForm>): Promise<Reply> => {
  const filled = {
    clientKey: newId(visit.now),
    reference: '',
    areaCode: '',
    nextStep: '',
    problem: null,
    ...form,
  };
  const { areaNames } = await visit.directory();
  return personally(buildUrgentFormCard(filled, areaNames, visit.language));
};

/** „Eilfall: Kühlschrank leer, heute noch auszahlen“; the text itself goes no further than the reading. */
export const answerUrgent: AnswerReading = (visit, { caseReference, areas, clientKey }) =>
  showForm(visit, { clientKey, reference: caseReference ?? '', areaCode: areas[0] ?? '' });

export const urgentPresses = [
  on(openUrgentForm, async (visit) => ({ ...(await showForm(visit, {})), place: 'new' as const })),
  on(addUrgent, async (visit, { clientKey, reference, areaCode, nextStep }) => {
    const { language, now, known } = visit;
    const words = caseWords[language];
    const guarded = await guardNote(visit, nextStep, { masked: false });
    if (!guarded.ok)
      return showForm(visit, { clientKey, reference, areaCode, problem: words.social(guarded.kinds) });
    const today = dayOf(now);
    const added = await visit.run((trx, scope) =>
      addCase(
        trx,
        scope,
        {
          clientKey,
          reference,
          areaCode,
          municipalityId: known.municipalityId,
          receivedOn: today,
          dueOn: today,
          urgency: 'urgent',
          nextStep: guarded.text,
        },
        now,
      ),
    );
    if (added.ok) return showCase(visit, added.value.caseId);
    const isAboutReference = added.reason === 'reference_not_opaque';
    return showForm(visit, {
      clientKey,
      reference: isAboutReference ? '' : reference,
      areaCode,
      nextStep,
      problem: caseRefusalWords[language][added.reason],
    });
  }),
];
