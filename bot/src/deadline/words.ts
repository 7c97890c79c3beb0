import type { InBoth } from '@verbund/domain/language/language';

const de = {
  title: 'Widerspruchsfrist',
  ask: 'Wann wurde der Bescheid zur Post gegeben?',
  ends: (day: string) => `Der Widerspruch muss spätestens am ${day} da sein.`,
  posted: 'Zur Post gegeben am',
  delivered: 'Nachgewiesen zugegangen am (falls bekannt)',
  instruction: 'Rechtsbehelfsbelehrung',
  instructionCorrect: 'vorhanden und richtig',
  compute: 'Berechnen',
  steps: 'So kommt das zustande',
  noDay: 'Das ist kein Tag. Bitte schreib ihn wie 24.11.2026.',
};
export const deadlineWords: InBoth<typeof de> = {
  de,
  en: {
    title: 'Objection deadline',
    ask: 'When was the decision posted?',
    ends: (day) => `The objection has to be there on ${day} at the latest.`,
    posted: 'Posted on',
    delivered: 'Proven to be delivered on (if known)',
    instruction: 'Instruction on objections',
    instructionCorrect: 'there and right',
    compute: 'Compute',
    steps: 'How this comes about',
    noDay: 'This is no day. Please write it as 24.11.2026.',
  },
};
