import type { StatuteTerm } from './statuteTerms.ts';

/** A word of the matter a place in the law is on, for texts that cite it and do not name it. */
const BY_ACT: Readonly<Record<string, string>> = {
  AsylbLG: 'asyl',
  AufenthG: 'auslander',
  WoGG: 'wohngeld',
  BKGG: 'kinderzuschlag',
  'SGB I': 'verwaltungsakt',
  'SGB II': 'burgergeld',
  'SGB VI': 'rente',
  'SGB IX': 'eingliederung',
  'SGB X': 'verwaltungsakt',
  'SGB XI': 'pflege',
  SGG: 'sozialgericht',
};
/** First and last section of the SGB XII. */
const SOCIAL_ASSISTANCE: readonly (readonly [from: number, to: number, word: string])[] = [
  [27, 33, 'lebensunterhalt'],
  [34, 34, 'bildungspaket'],
  [35, 40, 'lebensunterhalt'],
  [41, 46, 'grundsicherung'],
  [53, 60, 'eingliederung'],
  [61, 66, 'pflege'],
  [74, 74, 'bestattung'],
  [82, 92, 'einkommen'],
  [93, 96, 'unterhalt'],
  [97, 99, 'zustandig'],
  [102, 105, 'kostenersatz'],
  [106, 112, 'kostenerstattung'],
];

export const statuteWord = ({ section, act }: StatuteTerm): string | null => {
  if (act !== 'SGB XII') return (act === null ? undefined : BY_ACT[act]) ?? null;
  const number = Number.parseInt(section ?? '', 10);
  return SOCIAL_ASSISTANCE.find(([from, to]) => number >= from && number <= to)?.[2] ?? null;
};
