import type { InBoth } from '@verbund/domain/language/language';

const de = {
  welcomeTitle: (name: string) => `Hallo ${name}!`,
  welcome:
    'Ich bin der Verbund-Bot. Ich organisiere Vertretungen und Besprechungen und finde Antworten auf Fachfragen zwischen euren Sozialämtern.',
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
    '„Termin für den Lenkungsausschuss im Februar finden“',
    '„Welche Termine habe ich?“',
    '„Verbesserung: Übergabezettel vereinheitlichen“',
    '„Was ist über mich gespeichert?“',
  ],
  privacy: 'Bitte schreib mir keine Namen oder Daten von Bürgern und keinen Grund für eine Abwesenheit.',
  cover: 'Vertretung anfragen',
  absence: 'Abwesenheit eintragen',
  roster: 'Dienstplan heute',
  own: 'Meine Dienste',
  meetings: 'Meine Besprechungen',
  help: 'Hilfe',
  hintTitle: 'Das ging nicht',
  smalltalk: 'Gern! Wenn du etwas brauchst, schreib mir zum Beispiel „Wer hat heute Dienst?“.',
  unknownTitle: 'Das habe ich nicht verstanden',
  unknown: 'Magst du es anders sagen? Zum Beispiel:',
  attachments:
    'Anhänge nehme ich nicht an und habe sie nicht gespeichert. Bitte lösche die Nachricht in Teams.',
};
type HelpWords = typeof de;

const en: HelpWords = {
  welcomeTitle: (name) => `Hello ${name}!`,
  welcome:
    'I am the Verbund bot. I organise cover and meetings and find answers to specialist questions between your social-welfare offices.',
  helpTitle: 'What I can do for you',
  examplesTitle: 'Write to me in German, for example',
  examples: de.examples,
  privacy: 'Please never write names or data of citizens to me, and no reason for an absence.',
  cover: 'Ask for cover',
  absence: 'Record an absence',
  roster: 'Roster today',
  own: 'My duties',
  meetings: 'My meetings',
  help: 'Help',
  hintTitle: 'That did not work',
  smalltalk: 'You are welcome! If you need something, write for example „Wer hat heute Dienst?“.',
  unknownTitle: 'I did not understand that',
  unknown: 'Could you put it another way? I understand German best, for example:',
  attachments: 'I take no attachments and have not stored them. Please delete the message in Teams.',
};

export const helpWords: InBoth<HelpWords> = { de, en };
