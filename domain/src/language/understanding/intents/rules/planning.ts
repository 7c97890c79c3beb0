import type { IntentRule } from '../rule.ts';

// Meetings and deadlines.

export const calculateDeadline: IntentRule = {
  intent: 'deadline.compute',
  when: [
    'deadline ... counted',
    'counted ... deadline',
    'objection ... counted',
    '^^ deadline $',
    '^^ please~ show~ deadline $',
  ],
  unless: ['how|why be ... counted', 'question'],
};

export const deadlineOfDay: IntentRule = {
  intent: 'deadline.compute',
  when: [
    'deadline',
    'bis when ... objection',
    'objection ... bis when',
    'when ... objection',
    'decision ... post',
    'post ... decision',
    'decision D ... objection|bestandskraeftig|rechtskraeftig|unanfechtbar',
    'decision ... bestandskraeftig|unanfechtbar|rechtskraeftig',
    'objection ... decision',
    'letzter tag ... objection',
  ],
  unless: ['case', 'cover', 'meeting|appointment'],
  needs: (facts) => facts.hasDay,
};

export const scheduleMeeting: IntentRule = {
  intent: 'meeting.schedule',
  when: [
    'organise|find|propose|settleOn|seek|need|move|want ... meeting|appointment',
    'meeting|appointment ... organise|find|propose|settleOn|seek|move|need',
    '^ meeting|appointment',
    'when ... meeting|appointment',
    'who ... meeting|appointment',
    'please ... meeting|appointment',
    'meeting|appointment ... D',
    'D ... meeting|appointment',
    'meeting',
    'naechste meeting',
    'organise up ... meeting|appointment',
  ],
  unless: [
    'self ... be ... meeting|appointment',
    '^ be ... meeting|appointment',
    'self .. have ... meeting|appointment',
    '^ have ... meeting|appointment',
    'have self ... meeting|appointment',
    'be self ... meeting|appointment',
    'cover',
    'sick',
    'doctor',
    'away ... meeting',
    'roster',
    // The verb: "Treffen die Voraussetzungen zu?"
    '^ meeting ... too ?',
  ],
};
