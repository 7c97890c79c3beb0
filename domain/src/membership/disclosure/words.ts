/** German words for what is stored as a code. A code without a word is shown as it is. */
type Words = Readonly<Record<string, string>>;

export const halves: Words = { morning: 'vormittags', afternoon: 'nachmittags', full: 'ganztags' };
export const levels: Words = { junior: 'Junior', senior: 'Senior', expert: 'Expertin oder Experte' };
export const weekdays: Words = {
  1: 'Montag',
  2: 'Dienstag',
  3: 'Mittwoch',
  4: 'Donnerstag',
  5: 'Freitag',
  6: 'Samstag',
  7: 'Sonntag',
};
export const answers: Words = {
  offered: 'gefragt',
  asked: 'gefragt',
  accepted: 'zugesagt',
  declined: 'abgesagt',
  expired: 'nicht geantwortet',
  passed: 'nicht geantwortet',
  taken: 'hat jemand anderes übernommen',
  withdrawn: 'zurückgezogen',
  released: 'zurückgegeben',
  recused: 'befangen',
  obsolete: 'erledigt',
};
export const requestStates: Words = {
  open: 'offen',
  partly_covered: 'teilweise übernommen',
  fulfilled: 'übernommen',
  covered: 'übernommen',
  left_open: 'unbesetzt',
  withdrawn: 'zurückgezogen',
};
export const dutyStates: Words = { planned: 'geplant', handed_over: 'übergeben', cancelled: 'entfallen' };
export const questionStates: Words = {
  draft: 'Entwurf',
  open: 'offen',
  claimed: 'übernommen',
  answered: 'beantwortet',
  accepted: 'angenommen',
  helped: 'hat sich geklärt',
  withdrawn: 'zurückgezogen',
};
export const meetingStates: Words = {
  planning: 'in Planung',
  polling: 'Abstimmung läuft',
  fixed: 'Termin steht',
  held: 'hat stattgefunden',
  cancelled: 'abgesagt',
};
export const votes: Words = { yes: 'ja', if_need_be: 'zur Not', no: 'nein' };
export const attendances: Words = { present: 'anwesend', absent: 'nicht anwesend' };
export const improvementStates: Words = { open: 'offen', done: 'erledigt', dropped: 'verworfen' };
export const ways: Words = { chat: 'Chat', activity: 'Aktivität in Teams', mail: 'E-Mail' };
export const deliveries: Words = {
  pending: 'wartet',
  sending: 'wird zugestellt',
  sent: 'zugestellt',
  obsolete: 'nicht mehr nötig',
  given_up: 'nicht zustellbar',
};
/** What an event is about: the part before the dot. */
export const subjects: Words = {
  absence: 'Abwesenheit',
  cover: 'Vertretung',
  authority: 'Zeichnungsbefugnis',
  secondment: 'Abordnung',
  case: 'Fall',
  payment_run: 'Zahllauf',
  calendar_feed: 'Kalender-Link',
  emergency_roster: 'Notfallplan',
  question: 'Fachfrage',
  standard_case: 'Standardfall',
  statutes: 'Gesetzestexte',
  meeting: 'Besprechung',
  meeting_series: 'Besprechungsreihe',
  improvement: 'Verbesserung',
  self_disclosure: 'Selbstauskunft',
  preferences: 'Benachrichtigungen',
  team_channel: 'Teams-Kanal',
  records: 'Löschung',
};
