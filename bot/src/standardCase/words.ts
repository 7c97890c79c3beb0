import type { InBoth } from '@verbund/domain/language/language';
import type { Doubt } from '@verbund/domain/standardCase/schema';

const de = {
  proposed: (title: string) => `Standardfall zur Freigabe: ${title}`,
  approvals: (given: readonly string[], missing: number) =>
    [
      given.length > 0 && `Freigegeben: ${given.join(', ')}.`,
      missing === 1 ? 'Freigeben muss noch eine Kommune.' : `Freigeben müssen noch ${missing} Kommunen.`,
    ]
      .filter(Boolean)
      .join(' '),
  patterns: 'So wird gefragt',
  checklist: 'Daran denken',
  statutes: 'Vorschriften',
  valid: (day: string) => `Gilt ab ${day}`,
  validSince: (day: string) => `Gilt seit ${day}`,
  validUntil: (day: string) => `bis ${day}`,
  deviations: 'Abweichend',
  deviation: (municipality: string, day: string) => `${municipality} (bis ${day})`,
  rejectInTab: 'Ändern oder ablehnen kannst du im Tab.',
  approve: 'Freigeben',
  open: 'Im Tab ansehen',
  approvedOne: 'Danke, deine Kommune hat freigegeben.',
  approvedAll: 'Freigegeben: Der Standardfall gilt jetzt für alle.',
  noLonger: 'Hier wartet nichts mehr auf Freigabe.',
  approvedNotice: (title: string) => `Dein Standardfall „${title}“ ist freigegeben und gilt jetzt für alle.`,
  doubt: {
    review_due: 'Achtung: Die Prüfung steht aus.',
    law_changed: 'Achtung: Eine genannte Vorschrift hat sich geändert, bitte prüfen.',
    not_valid: 'Achtung: Gilt derzeit nicht.',
  } satisfies Record<Doubt, string>,
};
export type StandardCaseWords = typeof de;

const en: StandardCaseWords = {
  proposed: (title) => `Standard case to approve: ${title}`,
  approvals: (given, missing) =>
    [
      given.length > 0 && `Approved by: ${given.join(', ')}.`,
      missing === 1
        ? 'One more municipality has to approve.'
        : `${missing} more municipalities have to approve.`,
    ]
      .filter(Boolean)
      .join(' '),
  patterns: 'How it is asked',
  checklist: 'Do not forget',
  statutes: 'Sections',
  valid: (day) => `Valid from ${day}`,
  validSince: (day) => `Valid since ${day}`,
  validUntil: (day) => `until ${day}`,
  deviations: 'Differently in',
  deviation: (municipality, day) => `${municipality} (until ${day})`,
  rejectInTab: 'You can change or reject it in the tab.',
  approve: 'Approve',
  open: 'Open in the tab',
  approvedOne: 'Thank you, your municipality has approved.',
  approvedAll: 'Approved: the standard case holds for everybody now.',
  noLonger: 'Nothing waits for approval here any more.',
  approvedNotice: (title) => `Your standard case “${title}” is approved and holds for everybody now.`,
  doubt: {
    review_due: 'Note: its review is due.',
    law_changed: 'Note: a section it cites has changed, please check.',
    not_valid: 'Note: not valid at present.',
  },
};

export const standardCaseWords: InBoth<StandardCaseWords> = { de, en };
