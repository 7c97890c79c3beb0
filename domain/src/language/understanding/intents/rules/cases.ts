import { ASKED, type IntentRule, LEGAL_QUESTION } from '../rule.ts';

// The shared case queue and urgent cases.

export const urgentCase: IntentRule = {
  intent: 'case.urgent',
  when: ['urgentCase'],
  unless: [
    'show',
    'which|alle urgentCase',
    'L',
    'what applies',
    'how ... urgentCase',
    'what be .. urgentCase',
    'when be .. urgentCase',
  ],
};

export const personInNeed: IntentRule = {
  intent: 'case.urgent',
  when: [
    'urgent|now case',
    'case be urgent',
    `destitute ... ${ASKED}`,
    'destitute ... now|urgent',
    `no basicNeed ... ${ASKED}|now|urgent`,
    'urgent .. . ... no basicNeed',
    'now|urgent|D ... destitute',
    'destitute ... D',
  ],
  unless: ['question', ...LEGAL_QUESTION, 'standardCase', 'caseList', 'cover', 'costs'],
};

export const paymentRunToday: IntentRule = {
  intent: 'case.urgent',
  when: [
    `paymentRun ... ${ASKED}|release|must|now|urgent`,
    `${ASKED}|release|must|now|urgent ... paymentRun`,
    'paymentRun D',
    `paymentRun : ... ${ASKED}|release|must|now|urgent`,
  ],
  unless: [...LEGAL_QUESTION, 'when', 'cover'],
  needs: (facts) => facts.isToday,
};

export const takeThisCase: IntentRule = {
  intent: 'case.take',
  when: [
    'C|case .. me give|assignedWord',
    'give me .. C|case',
    'wish .. C|case open',
    '^^ .. case takeOver $',
  ],
  unless: ['my case', 'not', `${ASKED}`, 'please case', 'case ... please'],
};

export const takeCase: IntentRule = {
  intent: 'case.take',
  when: [
    'self .. takeOver ... C|case',
    'self .. can ... C|case ... takeOver',
    'can ... C|case ... takeOver',
    'self want .. takeOver ... C|case',
    'C|case .. takeOver self',
    'C|case .. takeUp|settleOn self',
    'self .. takeUp|settleOn ... C|case',
    '^ takeUp ... C|case',
    '^ takeOver ... C|case',
    'C takeOver $',
    'case C takeOver',
    'hand me ... C|case',
    'C|case ... to me',
    'C|case too me',
    'can self ... C|case have',
    'weise me ... C|case',
    'C|case ... me assignedWord|give',
    'kuemmere me ... C|case',
    'want ... C|case ... takeOver|settleOn|want',
    'C be my',
    'claim ... C|case',
    'C|case claim',
  ],
  unless: [
    `${ASKED} ...`,
    'please ... you',
    'please .. C|case',
    'show',
    'not',
    'takeOver|takeUp you',
    'no spare',
    'you ... my',
    'can you',
    'cover',
    'be ... not there',
    'give .. C|case',
    'my case|C ... takeOver please',
  ],
};

export const handOverCase: IntentRule = {
  intent: 'case.handover',
  when: [
    'give ... case|C',
    'case|C ... give',
    'hand ... case|C ... off|on|to',
    'case|C ... hand ... off|on',
    'handover',
    'recused',
    'case|C ... stepBack',
    'stepBack ... case|C',
    'please ... takeOver ... case|C',
    'please ... case|C ... takeOver',
    `${ASKED}|you ... takeOver|takeUp ... case|C`,
    `${ASKED}|you ... case|C ... takeOver|takeUp`,
    'takeOver you ... case|C',
    'my case|C ... takeOver|give',
    'my case|C ... someone',
    'case|C ... takeOver|takeUp please',
    'case|C ... takeOver',
    'takeOver ... my case|C',
    'case|C ... to M',
    'C|case .. to .. colleague|someone',
    'C must .. M|someone|colleague',
    'C|case to colleague|someone',
    `can ... ${ASKED}|you ... C`,
    'pass ... case|C',
    'open ... C',
    'C ... not .. settleOn|manage|takeOver',
  ],
  unless: ['question :', 'how|what|which ... case|handover'],
  // "§ 16 SGB X, Befangenheit" asks after the section.
  needs: ({ symbols }) => / C /.test(symbols) || !/ L /.test(symbols),
};

export const listCases: IntentRule = {
  intent: 'case.list',
  when: [
    'caseList',
    'my .. case',
    'open .. case',
    'case ... open',
    'which .. case',
    'show ... case',
    'case show',
    'how viele .. case',
    'how many .. case',
    '^^ case $',
    'alle|saemtliche .. case',
    '^^ case D',
    '^^ case ... show',
    '^^ case ... D $',
    'show ... urgentCase',
    'urgentCase ... show',
    'which|alle urgentCase',
    '^^ case from|in|of|off A|M',
    'what|which ... open|turn ... me',
    'what open|be me~ .. to|open|off $',
    'what open ... D~ me~ .. to $',
    'what have self ... open|case',
    'what .. bei me',
    'what have self .. too tun',
    'case me',
    '^^ .. C $',
    'status ... C',
    'what be ... C',
  ],
  unless: [
    'cover',
    'in this case',
    'in which case',
    'deadline counted',
    'no case',
    'sick',
    'in diesem case',
    'in which case',
    'what settleOn|applies ... case',
  ],
};

export const showCase: IntentRule = { intent: 'case.list', when: ['C'] };
