/** How long a meeting takes, in minutes. */

const COUNTS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einer: 1,
  eines: 1,
  one: 1,
  an: 1,
  a: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fuenf: 5,
  sechs: 6,
  anderthalb: 1.5,
  eineinhalb: 1.5,
  zweieinhalb: 2.5,
  dreieinhalb: 3.5,
};
const COUNT = `(\\d{1,3}(?:[.,]\\d{1,2})?|${Object.keys(COUNTS).join('|')})`;
const HOURS = new RegExp(
  `(?<![\\p{L}\\d.,:])${COUNT}[ -]*(?:stunden?|std|h|hours?|hrs?|stuendig\\w*)(?![\\p{L}])`,
  'u',
);
const MINUTES = /(?<![\p{L}\d.,:])(\d{1,3})[ -]*(?:minuten?|min|mins|minutes?|minuetig\w*)(?![\p{L}])/u;
const WORDED: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:eine |ein )?dreiviertel ?stunde/u, 45],
  [/(?<!\p{L})(?:eine |ein )?viertel ?stunde/u, 15],
  [/(?<!\p{L})(?:einer |eine )?halben? stunde|halbstuendig|half an hour|half hour/u, 30],
  [/(?<!\p{L})halbtaegig|halber tag|halben tag/u, 240],
  // As long as a working day leaves room for it, with a break.
  [/(?<!\p{L})ganztaegig|ganzer tag|ganzen tag|all day/u, 420],
  [/(?<!\p{L})einstuendig/u, 60],
  [/(?<!\p{L})zweistuendig/u, 120],
  [/(?<!\p{L})dreistuendig/u, 180],
];

/** @param folded the message in small letters without umlauts. */
export const readDuration = (folded: string): number | null => {
  for (const [pattern, minutes] of WORDED) if (pattern.test(folded)) return minutes;
  const hours = HOURS.exec(folded);
  const minutes = MINUTES.exec(folded);
  const whole = hours?.[1] === undefined ? 0 : (COUNTS[hours[1]] ?? Number(hours[1].replace(',', '.'))) * 60;
  const rest = minutes?.[1] === undefined ? 0 : Number(minutes[1]);
  return hours || minutes ? Math.round(whole + rest) : null;
};
