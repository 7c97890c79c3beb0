import { ASKED, type IntentRule, LEGAL_QUESTION } from '../rule.ts';

// Specialist questions and standard cases.

export const findStandardCase: IntentRule = {
  intent: 'standardCase.find',
  when: ['standardCase', 'standard case', 'standard case'],
};

export const askOpenly: IntentRule = {
  intent: 'question.ask',
  when: ['^ question : ...', '^ urgent~ question ...'],
  unless: ['duty', 'roster', 'question ... there'],
};

export const askForKnowledge: IntentRule = {
  intent: 'question.ask',
  when: [
    'have ... question',
    'question to|about|too|zum|zur|wegen|nach|A',
    `${ASKED} ... know`,
    'know ... someone|who|one|you',
    `${ASKED} ... explain`,
    'can ... me .. explain',
    'explain me',
    'self be .. unsicher',
    'unsicher whether',
  ],
  unless: [
    'duty|roster|turn',
    'who ... D ... duty|there|present',
    'who ... there|present|duty ... D',
    'cover',
  ],
};

/** "Übernehmen wir Mietschulden, wenn …?" asks after a rule; "Wir übernehmen …" offers help. */
export const askWhetherWePay: IntentRule = {
  intent: 'question.ask',
  when: ['^ takeOver self', ': takeOver self'],
  unless: ['cover', 'duty', 'desk', 'case', 'C'],
  needs: (facts) => facts.hasSubject && !facts.hasDay && facts.symbols.includes('?'),
};

export const askForAdvice: IntentRule = {
  intent: 'question.ask',
  when: [`${ASKED} ... helpOut`, 'can ... me .. helpOut'],
  unless: ['cover', 'jump', 'takeOver', 'desk', 'staffing', 'destitute'],
  needs: (facts) => facts.hasSubject && !facts.hasDay,
};

export const askForHelpOn: IntentRule = {
  intent: 'question.ask',
  when: [
    'need|seek .. help|rat|tipp bei|too|zum|zur|with|on ...',
    'help|rat|tipp bei|too|zum|zur .. case|question',
  ],
  needs: (facts) => facts.hasSubject && !facts.hasDay,
};

export const askOnLaw: IntentRule = {
  intent: 'question.ask',
  when: [
    ...LEGAL_QUESTION,
    '^ be|must|can|have|applies|hand ... ?',
    '^ who ... ?',
    '^ when',
    '^ what',
    'L ... ?',
    '^ do|does|did',
  ],
  unless: ['self be ... sick', 'sick .. self', 'cover', 'child sick', 'my child', 'self .. fallOut'],
  needs: (facts) => facts.hasSubject,
};

export const askOnLegalRepresentation: IntentRule = { intent: 'question.ask', when: ['legal cover'] };

export const askOnSection: IntentRule = { intent: 'question.ask', when: ['L'] };

export const askWithSubject: IntentRule = {
  intent: 'question.ask',
  when: ['question', '... ?', 'explain', 'know'],
  needs: (facts) => facts.hasSubject,
};

/** A bare subject, as one types it into a search box. */
export const askBareSubject: IntentRule = {
  intent: 'question.ask',
  when: ['...'],
  unless: ['hello', 'thanks', 'good', 'help', 'C'],
  needs: ({ isSubjectAlone, symbols }) =>
    isSubjectAlone && (symbols.includes('?') || !symbols.includes('#be')),
};
