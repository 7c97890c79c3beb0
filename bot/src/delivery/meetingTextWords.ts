/** Sentences about meetings and the improvement list. German: nobody's client is there to ask for its language. */
export const meetingTextWords = {
  online: 'online',
  place: {
    onSite: (name: string) => `im Rathaus ${name}`,
    hybrid: (name: string) => `im Rathaus ${name} oder online`,
  },
  openMeeting: 'Besprechung ansehen',
  openList: 'Verbesserungsliste ansehen',
  poll: (organiser: string, title: string, slots: number, until: string) =>
    slots === 1
      ? `${organiser} sucht einen Termin für „${title}“. Passt dir der Vorschlag? Bitte antworte bis ${until}.`
      : `${organiser} sucht einen Termin für „${title}“. Welche der ${slots} Vorschläge passen dir? Bitte antworte bis ${until}.`,
  pollDue: (title: string, until: string) =>
    `Deine Antwort zur Terminumfrage „${title}“ fehlt noch. Sie endet ${until}.`,
  undecided: (title: string) =>
    `Die Terminumfrage „${title}“ ist beendet, und kein Vorschlag passt für genug Leute. Bitte leg einen Termin fest, oder frag mit anderen Vorschlägen noch einmal.`,
  fixed: (title: string, when: string, where: string) => `Der Termin steht: „${title}“, ${when}, ${where}.`,
  moved: {
    time: (title: string, when: string, where: string) =>
      `Die Besprechung „${title}“ ist verlegt auf ${when}, ${where}.`,
    place: (title: string, when: string, where: string) =>
      `Die Besprechung „${title}“ (${when}) findet jetzt anders statt: ${where}.`,
  },
  cancelled: {
    cancelled: (title: string, when: string | null) =>
      when === null
        ? `Die Besprechung „${title}“ fällt aus.`
        : `Die Besprechung „${title}“ (${when}) fällt aus.`,
    removed: (title: string, when: string | null) =>
      when === null
        ? `Zur Besprechung „${title}“ bist du nicht mehr eingeladen. Du musst nicht mehr abstimmen.`
        : `Zur Besprechung „${title}“ (${when}) bist du nicht mehr eingeladen.`,
  },
  reminder: {
    days: (title: string, when: string, where: string) =>
      `Zur Erinnerung: „${title}“, ${when}, ${where}. Wenn noch etwas auf die Tagesordnung soll, schlag es jetzt vor.`,
    hour: (title: string, when: string, where: string) =>
      `Gleich geht es los: „${title}“, ${when}, ${where}.`,
  },
  given: (text: string, due: string | null) =>
    due === null
      ? `Auf der Verbesserungsliste steht etwas für dich: „${text}“`
      : `Auf der Verbesserungsliste steht etwas für dich, fällig am ${due}: „${text}“`,
  due: {
    soon: (text: string, due: string) => `Bald fällig: „${text}“ soll bis ${due} erledigt sein.`,
    overdue: (text: string, due: string) =>
      `Überfällig: „${text}“ sollte bis ${due} erledigt sein. Bitte schließ es ab, oder wähle einen neuen Tag.`,
  },
  unowned: (count: number) =>
    count === 1
      ? 'Auf der Verbesserungsliste steht ein Eintrag, um den sich niemand kümmert. Bitte gib ihn jemandem.'
      : `Auf der Verbesserungsliste stehen ${count} Einträge, um die sich niemand kümmert. Bitte verteil sie.`,
};
