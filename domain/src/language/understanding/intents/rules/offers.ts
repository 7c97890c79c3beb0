import { ASKED, HELPING, type IntentRule } from '../rule.ts';

// Offering help.

export const offerWhereNeeded: IntentRule = {
  intent: 'capacity.offer',
  when: [
    'who .. need',
    'whether|when you|someone|one ... need',
    'someone ... need ... ? self',
    '^ need D~ someone|you D~ .. help|cover ?',
  ],
  unless: ['self need', 'what|which|how', 'case|C', 'question', 'who be dispose'],
};

export const offerSpareTime: IntentRule = {
  intent: 'capacity.offer',
  when: [
    'have ... spare',
    'spare ... have',
    'spare ... free',
    'free ... spare',
    'spare D',
    'spare : D',
    'D ... spare',
  ],
  unless: [
    `${ASKED} ... can`,
    `${ASKED} ... have`,
    `have ... ${ASKED}`,
    `can ... ${ASKED} ... ${HELPING}`,
    'no|not ... spare',
    'question',
    'L',
    'how|what|which|why',
  ],
};

export const offerCover: IntentRule = {
  intent: 'capacity.offer',
  when: [
    'self ... can ... coverVerb|helpOut|jump|takeOver|help|cover',
    'can self ... coverVerb|helpOut|jump|takeOver|help|cover',
    '^ can ... coverVerb|helpOut|jump|takeOver|help|cover',
    ', can ... coverVerb|helpOut|jump|takeOver|help|cover',
    'D can self',
    'self can D',
    'offerVerb',
    'offerNoun',
    'be ... free|dispose',
    'open ... dispose',
    'dispose',
    'jump ... off|ein',
    'helpOut ... off',
    'wish ... helpOut|coverVerb|takeOver|jump|help',
    'helpOut|coverVerb|takeOver|jump ... wish',
    'self takeOver ... cover|D|A|desk',
    '^ takeOver ... cover|D|A|desk',
    'self coverVerb',
    'self .. want ... helpOut|coverVerb|takeOver|jump|help|cover',
    'self settleOn ... cover',
    'self .. want ... settleOn',
    'self settleOn das|es~ D $',
    'bei me feel|ginge .. D',
    'cover ... settleOn self',
    'cover ... takeOver self',
    'whether|when someone|one|you ... need',
    'someone|who ... need ... ?',
    'self be there whether',
    'free D',
  ],
  unless: [
    `${ASKED} ... can`,
    `can ... ${ASKED} ... ${HELPING}`,
    'can D .. not',
    // "Kann Welver uns aushelfen?" asks an office.
    'can M',
    'no free',
    'not ... free',
    'have ... free',
    'costs',
    'question',
    'L',
    'how|what|which|why',
    'have ... holiday',
  ],
};
