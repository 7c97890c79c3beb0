import type { InBoth } from '@verbund/domain/language/language';

const de = {
  title: 'Abwesenheit eingetragen',
  titleFor: (name: string) => `Abwesenheit eingetragen: ${name}`,
  cancelledTitle: 'Abwesenheit zurückgenommen',
  cancelled: 'Ich habe die Abwesenheit und die Vertretungsanfrage dazu zurückgenommen.',
  days: 'Abwesend',
  getWell: 'Das Nötige läuft, du musst nichts weiter tun.',
  noReason: 'Den Grund brauche ich nicht und habe ihn nicht gespeichert.',
  searching: (n: number) =>
    n === 1
      ? 'Für 1 Halbtag suche ich jetzt eine Vertretung.'
      : `Für ${n} Halbtage suche ich jetzt eine Vertretung.`,
  covered: 'Alle Halbtage sind vertreten.',
  leftOpen: 'Nicht alle Halbtage konnten besetzt werden.',
  withdrawn: 'Die Vertretungsanfrage wurde zurückgezogen.',
  nothingToCover: 'An diesen Tagen fehlt an keinem Platz jemand. Eine Vertretung ist nicht nötig.',
  undo: 'Rückgängig',
  undoUntil: (moment: string) => `Rückgängig geht bis ${moment}.`,
  change: 'Ändern',
  extend: 'Weitere Tage eintragen',
  refresh: 'Aktualisieren',
  form: {
    title: 'Abwesenheit eintragen',
    changeTitle: 'Abwesenheit ändern',
    status: 'Ein Grund ist nicht nötig.',
    forWhom: 'Für wen?',
    forWhomMissing: 'Bitte wähle, wer abwesend ist.',
    from: 'Erster Tag',
    to: 'Letzter Tag',
    dayPart: 'Tageszeit',
    dayMissing: 'Bitte gib den ersten und den letzten Tag an, zum Beispiel 30.11.2026.',
    endBeforeStart: 'Der letzte Tag liegt vor dem ersten. Bitte tausche die beiden.',
    changeTooLate:
      'Ändern lässt es sich nur kurz nach dem Eintragen. Kommen Tage dazu, trag sie neu ein; bist du früher zurück, sag deiner Fachbereichsleitung Bescheid.',
    submit: 'Eintragen',
    drop: 'Abbrechen',
    dropped: 'Nichts geändert',
    droppedSentence: 'Ich habe nichts eingetragen.',
  },
  leadsOnly:
    'Für andere kann nur die Fachbereichsleitung eine Abwesenheit eintragen. Bitte sag ihr Bescheid oder lass die Person selbst schreiben.',
};
type AbsenceWords = typeof de;

const en: AbsenceWords = {
  title: 'Absence recorded',
  titleFor: (name) => `Absence recorded: ${name}`,
  cancelledTitle: 'Absence taken back',
  cancelled: 'I have taken back the absence and the cover request that came with it.',
  days: 'Absent',
  getWell: 'Everything is under way, there is nothing more for you to do.',
  noReason: 'I do not need the reason and have not stored it.',
  searching: (n) =>
    n === 1 ? 'I am looking for cover for 1 half-day.' : `I am looking for cover for ${n} half-days.`,
  covered: 'All half-days are covered.',
  leftOpen: 'Not all half-days could be covered.',
  withdrawn: 'The cover request was withdrawn.',
  nothingToCover: 'Nobody is missed at a desk on these days. No cover is needed.',
  undo: 'Undo',
  undoUntil: (moment) => `You can undo this until ${moment}.`,
  change: 'Change',
  extend: 'Record further days',
  refresh: 'Refresh',
  form: {
    title: 'Record an absence',
    changeTitle: 'Change the absence',
    status: 'No reason is needed.',
    forWhom: 'For whom?',
    forWhomMissing: 'Please choose who is absent.',
    from: 'First day',
    to: 'Last day',
    dayPart: 'Time of day',
    dayMissing: 'Please give the first and the last day, for example 2026-11-30.',
    endBeforeStart: 'The last day is before the first. Please swap them.',
    changeTooLate:
      'It can only be changed shortly after it was recorded. Record further days anew; if you are back earlier, tell your team lead.',
    submit: 'Record',
    drop: 'Cancel',
    dropped: 'Nothing changed',
    droppedSentence: 'I have recorded nothing.',
  },
  leadsOnly:
    'Only the team lead can record an absence for somebody else. Please tell her, or let the person write to me.',
};

export const absenceWords: InBoth<AbsenceWords> = { de, en };
