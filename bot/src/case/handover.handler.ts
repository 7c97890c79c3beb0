import { answerHandover as answer } from '@verbund/domain/case/commands/answerHandover';
import { forwardCase } from '@verbund/domain/case/commands/forwardCase';
import { offerHandover as offer } from '@verbund/domain/case/commands/offerHandover';
import { getCase } from '@verbund/domain/case/queries/getCase';
import { getHandover } from '@verbund/domain/case/queries/getHandover';
import { newId } from '@verbund/domain/kernel/ids';
import { caseRefusalWords } from '@verbund/domain/language/words/cases';
import { getMe } from '@verbund/domain/membership/queries/getMe';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { answerHandover, offerHandover, openHandoverForm } from './actions.ts';
import { showCase, withCase } from './case.handler.ts';
import { buildHandoverCard, buildHandoverFormCard } from './handover.card.ts';
import { caseWords } from './words.ts';

type Form = {
  clientKey: string;
  municipalityId: string | null;
  to: string;
  note: string;
  happened: string | null;
};

const showForm = async (visit: Visit, caseId: string, form: Partial<Form> = {}): Promise<Reply> => {
  const { language, now } = visit;
  const detail = await visit.read((trx, scope) => getCase(trx, scope, caseId, now));
  if (!detail) return saying(caseRefusalWords[language].not_found);
  if (!detail.actions.includes('handover') && !detail.actions.includes('forward')) {
    return showCase(visit, caseId, caseRefusalWords[language][detail.owner ? 'not_the_owner' : 'is_free']);
  }
  const me = await visit.read((trx, scope) => getMe(trx, scope, now));
  const filled = { clientKey: newId(now), municipalityId: null, to: '', note: '', happened: null, ...form };
  return personally(buildHandoverFormCard(detail, me, filled, language));
};

const showHandover = async (visit: Visit, handoverId: string, happened: string | null): Promise<Reply> => {
  const { language } = visit;
  const view = await visit.read((trx, scope) => getHandover(trx, scope, handoverId));
  if (!view) return saying(caseRefusalWords[language].not_found);
  const { areaNames } = await visit.directory();
  return personally(buildHandoverCard(view, areaNames, language, happened), {
    shows: { kind: 'case_handover', subjectId: handoverId },
  });
};

type Sent = { caseIds: string[]; clientKey: string; to: string; note: string };

const send = async (visit: Visit, { caseIds, clientKey, to, note }: Sent): Promise<Reply> => {
  const { language, now } = visit;
  const words = caseWords[language];
  const [caseId = ''] = caseIds;
  const [kind = '', id = ''] = to.split(' ');
  const again = (happened: string) => showForm(visit, caseId, { clientKey, to, note, happened });
  if (!['all', 'person', 'forward'].includes(kind)) return again(words.chooseTo);
  const guarded = await guardNote(visit, note, { masked: false });
  // What is not stored is not sent back into the chat either.
  if (!guarded.ok) return showForm(visit, caseId, { clientKey, to, happened: words.social(guarded.kinds) });
  if (kind === 'forward') {
    const forwarded = await visit.run((trx, scope) =>
      forwardCase(trx, scope, { caseId, toMunicipalityId: id }, now),
    );
    if (!forwarded.ok) return again(caseRefusalWords[language][forwarded.reason]);
    const { municipalities } = await visit.directory();
    return saying(words.forwarded(municipalities.find((each) => each.id === id)?.name ?? ''));
  }
  const target = kind === 'person' ? { staffId: id } : { municipalityId: id };
  const offered = await visit.run((trx, scope) =>
    offer(trx, scope, { clientKey, caseIds, to: target, note: guarded.text }, now),
  );
  return offered.ok
    ? showCase(visit, caseId, words.offered)
    : again(caseRefusalWords[language][offered.reason]);
};

export const handoverPresses = [
  on(openHandoverForm, async (visit, { caseId }) => ({
    ...(await showForm(visit, caseId)),
    place: 'new' as const,
  })),
  on(offerHandover, send),
  on(answerHandover, async (visit, { handoverId, accept, caseIds }) => {
    const words = caseWords[visit.language];
    const input = { handoverId, answer: accept ? ('accept' as const) : ('decline' as const), caseIds };
    const answered = await visit.run((trx, scope) => answer(trx, scope, input, visit.now));
    if (!answered.ok)
      return showHandover(visit, handoverId, caseRefusalWords[visit.language][answered.reason]);
    const { accepted, refused } = answered.value;
    const problem = refused[0] && caseRefusalWords[visit.language][refused[0].reason];
    return showHandover(visit, handoverId, accept ? (problem ?? words.acceptedSome(accepted.length)) : null);
  }),
];

/** „Fall SO-2026-00077 an Lippetal abgeben“ */
export const answerHandoverRequest: AnswerReading = (visit, { caseReference, municipality }) =>
  withCase(visit, caseReference, async ({ caseId }) => {
    const { municipalities } = await visit.directory();
    const named = municipalities.find(({ name }) => name.toLowerCase() === municipality?.toLowerCase());
    return showForm(visit, caseId, { municipalityId: named?.id ?? null });
  });
