import type { IntentRule } from '../rule.ts';

// Talking to the bot itself.

export const helpAlone: IntentRule = {
  intent: 'help',
  when: ['^^ hello~ please~ help $', '^^ help me $', '^^ ? $', '^^ start $', '^^ bot $'],
};

export const howTo: IntentRule = {
  intent: 'help',
  when: ['^^ how .. self .. sick|cover|requestNoun|holiday|case|C|meeting|promise|give'],
  unless: ['L', 'A', 'matter', 'counted', 'decision', 'erreiche'],
};

export const askBot: IntentRule = {
  intent: 'help',
  when: [
    'what can you',
    'what can self you ask',
    'what .. you',
    'what can self settleOn|there',
    'you helpOut|help',
    'can you me .. helpOut|help',
    'can you .. help',
    'how ... bot',
    'bot',
    'who be you',
    'need .. help',
    'help need',
    'helpOut me',
    'show ... you can',
    'help',
    'how ... self ... requestNoun|cover|holiday',
    'how ... cover ... requestNoun',
    'how feel|be this|das|there $',
    'how feel this|das|there there~ $',
    'what you do',
    'self know not .. weiter',
    'come not weiter',
  ],
  unless: ['D', 'L', 'A', 'thanks', 'good be you'],
};

export const helpAfterAll: IntentRule = {
  intent: 'help',
  when: ['what can you', 'can you .. help|helpOut', 'help me', 'bot'],
};

export const smallTalk: IntentRule = {
  intent: 'smalltalk',
  when: [
    'hello',
    'thanks',
    'bye',
    '^ okay',
    'good',
    'how feel',
    'how be you',
    'what settleOn|feel',
    'welcome',
    '^^ bis dann|now|bald|leave',
    'wuensche',
    'lob',
    'haha',
    'lol',
  ],
  unless: ['joke'],
};
