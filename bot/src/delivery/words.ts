/** Sentences of notifications that carry no card. German: nobody's client is there to ask for its language. */
export const deliveryWords = {
  coverOffer: (municipality: string) => `Vertretung gesucht in ${municipality}: Kannst du übernehmen?`,
  coverRequest: (name: string) => `Stand der Vertretung für ${name}`,
  escalated: (name: string) => `Keine Vertretung für ${name}: Bitte entscheide.`,
  taken: (municipality: string, name: string) =>
    `Die Vertretung in ${municipality} für ${name} hat inzwischen jemand anderes übernommen. Du musst nichts mehr tun, danke fürs Bereithalten!`,
  noLongerNeeded: (municipality: string, name: string, days: string) =>
    `Deine Vertretung in ${municipality} für ${name} wird nicht mehr gebraucht: ${days}. Danke, dass du bereit warst!`,
  accepted: (helper: string, municipality: string, name: string, days: string) =>
    `${helper} (${municipality}) übernimmt die Vertretung für ${name}: ${days}.`,
  acceptedForYou: (helper: string, municipality: string, days: string) =>
    `${helper} (${municipality}) vertritt dich: ${days}.`,
  released: (helper: string, name: string, days: string) =>
    `${helper} kann die Vertretung für ${name} doch nicht übernehmen: ${days}. Ich suche sofort weiter.`,
  leftOpen: (name: string, municipality: string, days: string) =>
    `Für ${name} (${municipality}) hat sich niemand gefunden: ${days}. Der Platz bleibt unbesetzt.`,
  waiting: (name: string, from: string) =>
    `Für ${name} wird kurzfristig eine Vertretung gebraucht. Außerhalb der Arbeitszeit klingle ich niemanden an: Die Suche beginnt ${from}.`,
  seniorNamed: (junior: string, municipality: string, days: string) =>
    `${junior} vertritt in ${municipality}: ${days}. Du bist als erfahrene Ansprechperson für Rückfragen genannt.`,
  authorityRevoked: (name: string, municipality: string, days: string) =>
    `Die Zeichnungsbefugnis von ${name} in ${municipality} gilt nicht mehr. Bei der Vertretung ${days} darf nur noch vorbereitet werden. Bitte stell sicher, dass jemand unterschreibt.`,
  authorityRevokedForYou: (municipality: string, days: string) =>
    `Deine Zeichnungsbefugnis in ${municipality} gilt nicht mehr. Bei der Vertretung ${days} darfst du nur noch vorbereiten.`,
  paymentRunShort: (run: string, municipality: string, when: string, there: string, missing: number) =>
    `Zahllauf „${run}“ (${municipality}): Bei der Freigabe am ${when} ${there}. Es ${missing === 1 ? 'fehlt eine Person' : `fehlen ${missing} Personen`} mit Zeichnungsbefugnis. Ich suche Vertretung in den Partnerkommunen.`,
  nobodyThere: 'ist niemand mit Zeichnungsbefugnis im Dienst',
  onlyThere: (name: string) => `ist nur ${name} im Dienst`,
  openRuns: 'Zahlläufe ansehen',
  emergencyRoster: (day: string) =>
    `Der Notfallplan für ${day} liegt bereit. Bitte lade ihn herunter oder druck ihn aus, damit er auch ohne Netz da ist.`,
  openEmergencyRoster: 'Notfallplan öffnen',
};

/** Of the message that brings a day's news together, and of mails. */
export const digestWords = {
  headline: (count: number) => (count === 1 ? 'Eine Neuigkeit' : `${count} Neuigkeiten`),
  more: (count: number) => (count === 1 ? 'und eine weitere' : `und ${count} weitere`),
};

export const mailWords = {
  subject: 'Nachricht aus dem Verbund',
  urgentSubject: 'Eilt: Nachricht aus dem Verbund',
  /** The card stands in the chat; a mail has no buttons. */
  answerInTeams:
    'Zum Antworten füge bitte in Teams die App „Verbund“ hinzu: Dann kommt die Karte auch in deinen Chat.',
  open: 'In Teams öffnen',
};
