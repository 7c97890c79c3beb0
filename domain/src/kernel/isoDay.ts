/** Days as ISO text (`2026-11-24`), for the browser: the little arithmetic a calendar on a page needs. */
const MS_A_DAY = 86_400_000;
const MS_AN_HOUR = 3_600_000;

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const fromMs = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addIsoDays = (day: string, count: number): string =>
  fromMs(toDate(day).getTime() + count * MS_A_DAY);

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (day: string): number => toDate(day).getUTCDay() || 7;

/** Monday of the week of the day. */
export const isoWeekStart = (day: string): string => addIsoDays(day, 1 - isoWeekday(day));

/** From the first to the second; negative when the second is earlier. */
export const isoDaysBetween = (from: string, to: string): number =>
  Math.round((toDate(to).getTime() - toDate(from).getTime()) / MS_A_DAY);

/** Whether a text is a day that there is. */
export const isIsoDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(toDate(text).getTime()) &&
  fromMs(toDate(text).getTime()) === text;

/** Number of the ISO week. */
export const isoWeekNumber = (day: string): number => {
  const thursday = addIsoDays(isoWeekStart(day), 3);
  return Math.floor(isoDaysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
};

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(form)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
};

/** The day in words of the locale, in whatever form. */
export const isoDayWords = (day: string, locale: string, form: Intl.DateTimeFormatOptions): string =>
  formatterOf(locale, form).format(toDate(day));

/** The calendar day and the wall clock in Berlin of an instant. */
export const inBerlin = (instant: string): { day: string; time: string } => {
  const parts = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) };
};

/** How far clocks in Berlin are ahead of UTC at a moment. */
const aheadMs = (ms: number): number => {
  const { day, time } = inBerlin(new Date(ms).toISOString());
  return new Date(`${day}T${time}:00Z`).getTime() - Math.floor(ms / 60_000) * 60_000;
};

/** The instant at which clocks in Berlin show that day and time; a time they leave out in spring is an hour later. */
export const momentInBerlin = (day: string, time: string): string => {
  const shown = new Date(`${day}T${time}:00Z`).getTime();
  const winter = shown - MS_AN_HOUR;
  const summer = winter - MS_AN_HOUR;
  return new Date(aheadMs(summer) === 2 * MS_AN_HOUR ? summer : winter).toISOString();
};

/** Whether the first of two instants is later than the second. */
export const isLater = (instant: string, than: string): boolean => new Date(instant) > new Date(than);

/** Whole hours from the first instant to the second; negative when the second is earlier. */
export const hoursBetween = (from: string, to: string): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / MS_AN_HOUR);
