/** Of mails that bring a meeting into a calendar. */
export const invitationWords = {
  invited: {
    subject: (title: string, when: string) => `Einladung: ${title}, ${when}`,
    sentence: (organiser: string) =>
      `${organiser} lädt dich ein. Mit dem Anhang kommt der Termin in deinen Kalender.`,
  },
  changed: {
    subject: (title: string, when: string) => `Geändert: ${title}, ${when}`,
    sentence: (organiser: string) =>
      `${organiser} hat die Besprechung geändert. Mit dem Anhang stimmt sie auch in deinem Kalender wieder.`,
  },
  off: {
    subject: (title: string, when: string) => `Abgesagt: ${title}, ${when}`,
    sentence: (_organiser: string, isForAll: boolean) =>
      isForAll
        ? 'Die Besprechung fällt aus. Mit dem Anhang verschwindet sie aus deinem Kalender.'
        : 'Du bist zu dieser Besprechung nicht mehr eingeladen. Mit dem Anhang verschwindet sie aus deinem Kalender.',
  },
  time: (day: string, from: string, until: string) => `${day}, ${from} bis ${until} Uhr`,
  what: 'Was',
  when: 'Wann',
  where: 'Wo',
  agenda: 'Tagesordnung',
  open: 'In Verbund öffnen',
};
