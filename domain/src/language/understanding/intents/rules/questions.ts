import type { Facts } from '../facts.ts';
import { ASKED, type IntentRule, LEGAL_QUESTION } from '../rule.ts';

// Specialist questions and standard cases.

export const findStandardCase: IntentRule = {
  intent: 'standardCase.find',
  when: ['standardCase', 'standard case'],
};

/** "Frage: Kann mich jemand am 30.11. vertreten?" is called a question and asks for cover. */
const isNoRequest = ({ symbols, hasDay }: Facts): boolean =>
  !(hasDay && /#(cover|coverVerb|jump|helpOut|takeOver|desk)/.test(symbols));

export const askOpenly: IntentRule = {
  intent: 'question.ask',
  when: [
    '^ question : ...',
    '^ urgent~ question ...',
    '^ mal~ one|eine question , how|what|which|why|whether|when|who|must|can|be',
    '^ kurze|schnelle|kleine|quick question .. ,|: ...',
  ],
  unless: ['duty', 'roster', 'question ... there'],
  needs: isNoRequest,
};

/** How the others do it is asked of specialists, whatever it is about. */
export const askForPractice: IntentRule = {
  intent: 'question.ask',
  when: [
    '^ how handhabt|handhaben|verfahrt|verfahren|verfaehrt|behandelt|behandeln|regelt|regeln|loest|bewertet|wertet|beurteilt|seht|haltet you|self|one',
    '^ how settleOn|counted|rechnet you ... ?',
    '^ how be eure|euer|bei praxis|vorgehen|vorgehensweise|handhabung|know',
    '^ how do you handle|treat|deal',
    '^ fordert|zahlt|gewaehrt|lehnt|rechnet|verlangt|akzeptiert|prueft|erkennt|kuerzt|setzt|behandelt you ... ?',
    '^ fordern|zahlen|gewaehren|verlangen|akzeptieren|pruefen|behandeln self ... ?',
    '^ woran|wonach|worauf|wovon|inwieweit|inwiefern ... ?',
    '^ how be das|this bei|with|whether ...',
    '^ be bei you ... ?',
    '^ have schon .. someone ...',
    '^ have someone schon ...',
    '^ can|must|do self .. pay|grant|refuse|recover ...',
    '^ must self|one ... , whether',
    'need|seek|want .. eine|one|eure einschaetzung|zweitmeinung|rechtsauffassung ...',
    'which|what ... vorschrift|vorschriften|norm|rechtsgrundlage|paragraf|paragraph|paragrafen|erlass|weisung|urteil|rechtsprechung ...',
  ],
  unless: ['duty', 'roster', 'cover', 'staffed', 'desk', 'meeting'],
  needs: ({ hasDay }) => !hasDay,
};

/** "Wie lange darf jemand …?", "Ab wann gilt …?": a measure or a validity is a matter of the law. */
export const askForMeasure: IntentRule = {
  intent: 'question.ask',
  when: [
    '^ how lange|oft|hoch|viel|viele|weit must|can ...',
    '^ how hoch ...',
    '^ how long|often|much must|can ...',
    '^ wieviel|wieviele ...',
    '^ from|off|bis|since|seit when applies',
    '^ what|which .. deadline for|fuer|bei ...',
  ],
  unless: ['duty', 'roster', 'cover', 'case', 'C', 'there', 'present', 'staffed'],
  needs: ({ hasSubject, hasDay, symbols }) =>
    !hasDay && (hasSubject || / #(applies|deadline) |#how \S+ #must /.test(symbols)),
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
    'unsicher how|what|which|whether|when',
    `have ${ASKED} ... muster|vorlage|textbaustein|mustertext|merkblatt|urteil`,
    '^ where open ,~ dass|whether',
  ],
  unless: [
    'duty|roster|turn|staffed',
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
    'need|seek .. help|rat|tipp|rueckmeldung|hinweis|info|infos bei|too|zum|zur|with|on ...',
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
  unless: [
    'self be ... sick',
    'sick .. self',
    'cover',
    'child sick',
    'my child',
    'self .. fallOut',
    'be self ... not there',
  ],
  needs: (facts) => facts.hasSubject,
};

export const askOnLegalRepresentation: IntentRule = { intent: 'question.ask', when: ['legal cover'] };

export const askOnSection: IntentRule = { intent: 'question.ask', when: ['L'] };

export const askWithSubject: IntentRule = {
  intent: 'question.ask',
  when: ['question', '... ?', 'explain', 'know'],
  needs: (facts) => facts.hasSubject,
};

/** "Ist eine Untervermietung anzurechnen?": asks after something unknown here, and not after the work of the day. */
export const askOnMatter: IntentRule = {
  intent: 'question.ask',
  when: [
    '^ be|must|can|applies|reicht|genuegt ein|eine|einen|one|der|die|das ... ?',
    '^ how be ein|eine|der|die|das ... ?',
    '... moeglich|zulaessig|erlaubt|ausreichend|angemessen ?',
  ],
  unless: [
    'cover|duty|roster|staffed|staffing|desk|present|there|office|free|spare',
    'case|C|meeting|appointment|requestNoun|promise|offerNoun|holiday|sick',
    'joke|bot|help|you|colleague|M|T|P',
    'be das|this|die|der .. ?',
  ],
  needs: ({ hasDay }) => !hasDay,
};

/** A bare subject, as one types it into a search box. */
export const askBareSubject: IntentRule = {
  intent: 'question.ask',
  when: ['...'],
  unless: ['hello', 'thanks', 'good', 'help', 'C'],
  needs: ({ isSubjectAlone, symbols }) =>
    isSubjectAlone && (symbols.includes('?') || !symbols.includes('#be')),
};
