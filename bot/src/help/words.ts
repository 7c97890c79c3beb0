import type { InBoth } from '@verbund/domain/language/language';
import type { Intent } from '@verbund/domain/language/understanding/types';

/** What is understood but not built yet, in the words of those who ask for it. */
export type NotYet = Extract<Intent, 'meeting.schedule'>;

const de = {
  welcomeTitle: (name: string) => `Hallo ${name}!`,
  welcome:
    'Ich bin der Verbund-Bot. Ich organisiere Vertretungen und finde Antworten auf Fachfragen zwischen euren Sozialämtern.',
  helpTitle: 'Das kann ich für dich tun',
  examplesTitle: 'Schreib mir zum Beispiel',
  examples: [
    '„Ich brauche am 1.12. vormittags eine Vertretung“',
    '„Bin heute nicht da“',
    '„Übernehmen wir Bestattungskosten bei ausgeschlagenem Erbe?“',
    '„Wer hat morgen Dienst?“',
    '„Wann bin ich wieder dran?“',
    '„Ich kann am Donnerstag nicht mehr vertreten“',
    '„Zieh meine Anfrage zurück“',
    '„Was muss ich noch beantworten?“',
  ],
  privacy: 'Bitte schreib mir keine Namen oder Daten von Bürgern und keinen Grund für eine Abwesenheit.',
  cover: 'Vertretung anfragen',
  absence: 'Abwesenheit eintragen',
  roster: 'Dienstplan heute',
  own: 'Meine Dienste',
  help: 'Hilfe',
  hintTitle: 'Das ging nicht',
  smalltalk: 'Gern! Wenn du etwas brauchst, schreib mir zum Beispiel „Wer hat heute Dienst?“.',
  unknownTitle: 'Das habe ich nicht verstanden',
  unknown: 'Magst du es anders sagen? Zum Beispiel:',
  notYet: (what: string) => `${what} kann ich noch nicht. Was schon geht:`,
  notYetTitle: 'Das kann ich noch nicht',
  what: {
    'meeting.schedule': 'Termine abstimmen',
  } satisfies Record<NotYet, string>,
  attachments:
    'Anhänge nehme ich nicht an und habe sie nicht gespeichert. Bitte lösche die Nachricht in Teams.',
};
type HelpWords = Omit<typeof de, 'what'> & { what: Record<NotYet, string> };

const en: HelpWords = {
  welcomeTitle: (name) => `Hello ${name}!`,
  welcome:
    'I am the Verbund bot. I organise cover and find answers to specialist questions between your social-welfare offices.',
  helpTitle: 'What I can do for you',
  examplesTitle: 'Write to me in German, for example',
  examples: de.examples,
  privacy: 'Please never write names or data of citizens to me, and no reason for an absence.',
  cover: 'Ask for cover',
  absence: 'Record an absence',
  roster: 'Roster today',
  own: 'My duties',
  help: 'Help',
  hintTitle: 'That did not work',
  smalltalk: 'You are welcome! If you need something, write for example „Wer hat heute Dienst?“.',
  unknownTitle: 'I did not understand that',
  unknown: 'Could you put it another way? I understand German best, for example:',
  notYet: (what) => `${what}: I cannot do that yet. What works already:`,
  notYetTitle: 'I cannot do that yet',
  what: {
    'meeting.schedule': 'Scheduling meetings',
  },
  attachments: 'I take no attachments and have not stored them. Please delete the message in Teams.',
};

export const helpWords: InBoth<HelpWords> = { de, en };
