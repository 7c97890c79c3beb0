import { citedStatutes } from '../retrieval/searchIndex.ts';

const ORDINALS = [
  'erstes',
  'zweites',
  'drittes',
  'viertes',
  'fünftes',
  'sechstes',
  'siebtes',
  'achtes',
  'neuntes',
  'zehntes',
  'elftes',
  'zwölftes',
  'dreizehntes',
  'vierzehntes',
];

/** As places in the law name the act: "SGB 12" and "SGB XII" are one. */
const known = (name: string): string | null => {
  const [first] = citedStatutes(`§ 1 ${name.trim()}`);
  return first?.replace(/^§ 1 /, '') === '§ 1' ? null : (first?.slice('§ 1 '.length) ?? null);
};

/**
 * What an act is called when a place in it is cited, from its short name or from its whole title; `null` when neither
 * says it.
 */
export const actName = (title: string): string | null => {
  const book = ORDINALS.findIndex((ordinal) => title.toLowerCase().includes(`${ordinal} buch`));
  if (book !== -1 && /^sozialgesetzbuch|^\S+ buch sozialgesetzbuch/i.test(title))
    return known(`SGB ${book + 1}`);
  const inBrackets = [...title.matchAll(/\(([^()]+)\)/g)].flatMap(([, inner = '']) => inner.split(' - '));
  for (const name of [title, ...inBrackets.reverse()]) {
    const act = name.length <= 40 ? known(name) : null;
    if (act) return act;
  }
  return null;
};
