import type { InBoth } from '@verbund/domain/language/language';

type TeamChannelWords = {
  gapsHere: string;
  meetingsHere: string;
  bothHere: string;
  nothingHere: string;
  notAllowed: string;
  otherMunicipality: string;
  onlyInChannel: string;
};

export const teamChannelWords: InBoth<TeamChannelWords> = {
  de: {
    gapsHere:
      'Gut: An Tagen mit Lücken schreibe ich sie morgens hierher und halte den Beitrag aktuell. „Hier nichts mehr posten“ beendet das.',
    meetingsHere:
      'Gut: Wenn ein gemeinsamer Termin feststeht, verlegt oder abgesagt wird, schreibe ich es hierher. „Hier nichts mehr posten“ beendet das.',
    bothHere:
      'Gut: Hier stehen jetzt die Lücken des Tages und gemeinsame Termine. „Hier nichts mehr posten“ beendet das.',
    nothingHere: 'Gut: Ich schreibe hier nichts mehr von mir aus.',
    notAllowed: 'Was in diesem Kanal steht, legt eure Leitung fest. Bitte frag sie.',
    otherMunicipality:
      'In diesem Kanal schreibe ich schon für eine andere Kommune. Bitte nimm einen eigenen.',
    onlyInChannel:
      'Schreib das bitte im Kanal eures Teams, in dem es stehen soll, und erwähne mich dort mit @.',
  },
  en: {
    gapsHere:
      'Good: on days with gaps I post them here in the morning and keep the post up to date. "Post nothing here" ends that.',
    meetingsHere:
      'Good: when a joint meeting has a time, is moved or called off, I post it here. "Post nothing here" ends that.',
    bothHere:
      'Good: the gaps of the day and joint meetings are posted here now. "Post nothing here" ends that.',
    nothingHere: 'Good: I post nothing here by myself any more.',
    notAllowed: 'Your leads decide what is posted in this channel. Please ask them.',
    otherMunicipality:
      'In this channel I post for another municipality already. Please take one of your own.',
    onlyInChannel:
      'Please write that in the channel of your team where it is to be posted, and mention me with @.',
  },
};

/** Of the posts themselves: in the language of the offices, for a channel has no reader's language. */
export const postWords = {
  gapsTitle: (municipality: string, day: string) => `Lücken in ${municipality}: ${day}`,
  gap: (desk: string, half: string, opens: string, closes: string, missing: number) =>
    `${half}, ${opens} bis ${closes} Uhr: ${desk} – ${missing === 1 ? 'eine Person fehlt' : `${missing} Personen fehlen`}`,
  noGaps: 'Alle Plätze sind besetzt.',
  asOf: (time: string) => `Stand ${time} Uhr`,
  openRoster: 'Dienstplan öffnen',
  fixed: (title: string) => `Termin steht fest: ${title}`,
  moved: (title: string) => `Termin verlegt: ${title}`,
  cancelled: (title: string) => `Termin abgesagt: ${title}`,
  when: (day: string, from: string, until: string) => `${day}, ${from} bis ${until} Uhr`,
  online: 'Online',
  openMeetings: 'Besprechung öffnen',
};
