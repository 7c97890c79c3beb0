import { newId } from '@verbund/domain/kernel/ids';
import { emptyAbsenceForm, showAbsenceForm } from '../absence/absence.handler.ts';
import { on } from '../cards/press.ts';
import { showDraft } from '../cover/draft.handler.ts';
import { emptyForm } from '../cover/draftForm.ts';
import type { AnswerReading } from '../reading.ts';
import { openly, saying, type Visit } from '../visit.ts';
import { openAbsenceForm, openCoverDraft, showHelp } from './actions.ts';
import { buildHelpCard, buildUnknownCard, buildWelcomeCard } from './help.card.ts';
import { helpWords } from './words.ts';

export const answerHelp = async ({ now, language }: Visit) => openly(buildHelpCard(now, language));

export const answerSmalltalk: AnswerReading = async ({ language }) =>
  saying(helpWords[language].smalltalk, 'everyone');

export const answerUnknown: AnswerReading = async ({ now, language }) =>
  openly(buildUnknownCard(now, language));

export const welcome = async ({ known, now, language }: Visit) =>
  openly(buildWelcomeCard(known.name, now, language));

export const helpPresses = [
  on(showHelp, answerHelp),
  on(openCoverDraft, async (visit) => {
    const form = { ...emptyForm(newId(visit.now)), forStaffId: visit.known.staffId };
    return { ...(await showDraft(visit, form)), place: 'new' as const };
  }),
  on(openAbsenceForm, async (visit) => ({
    ...(await showAbsenceForm(visit, emptyAbsenceForm(visit))),
    place: 'new' as const,
  })),
];
