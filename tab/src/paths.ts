/** Every address of the tab, built in one place. */
const BASE = import.meta.env.BASE_URL;

export const paths = {
  roster: BASE,
  week: `${BASE}woche`,
  cases: `${BASE}faelle`,
  case: (caseId: string) => `${BASE}faelle/${caseId}`,
  handover: (handoverId: string) => `${BASE}uebergaben/${handoverId}`,
  day: (day: string) => `${BASE}tag/${day}`,
  paymentRuns: `${BASE}zahllaeufe`,
  questions: `${BASE}fragen`,
  question: (questionId: string) => `${BASE}frage/${questionId}`,
  standardCases: `${BASE}standardfaelle`,
  standardCase: (standardCaseId: string) => `${BASE}standardfall/${standardCaseId}`,
  newStandardCase: `${BASE}standardfall-neu`,
  proposeFrom: (questionId: string) => `${BASE}standardfall-neu/${questionId}`,
  changeStandardCase: (standardCaseId: string) => `${BASE}standardfall-aendern/${standardCaseId}`,
  review: `${BASE}pruefliste`,
  uniformity: `${BASE}einheitlichkeit`,
  meetings: `${BASE}termine`,
  meeting: (meetingId: string) => `${BASE}termin/${meetingId}`,
  planMeeting: `${BASE}termin-planen`,
  series: `${BASE}terminreihen`,
  improvements: `${BASE}verbesserungen`,
  notifications: `${BASE}benachrichtigungen`,
  emergency: `${BASE}notfallplan`,
  help: `${BASE}barrierefreiheit`,
} as const;

/** Of a deep link: the part below the start. */
export const subPageOf = (path: string): string => path.slice(BASE.length);
export const pathOfSubPage = (subPage: string): string => `${BASE}${subPage.replace(/[^\w/-]/g, '')}`;
