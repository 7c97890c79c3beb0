import { defineAction } from '../cards/action.ts';

export const showHelp = defineAction('help.show', {}, {});
/** Opens an empty draft, for people who prefer a form. */
export const openCoverDraft = defineAction('help.coverDraft', {}, {});
export const openAbsenceForm = defineAction('help.absenceForm', {}, {});
