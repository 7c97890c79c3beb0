/** What a query asks of the index: its words with what stands for them, other words for the same, its pieces, its fields. */
import { type Analysis, NEGATION } from './analyse.ts';
import type { Feature } from './bm25.ts';
import { ACT_NAMES } from './statuteActs.ts';
import { type StatuteTerm, statuteName } from './statuteTerms.ts';
import { stem as stemOf } from './stem.ts';
import { THESAURUS } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isWeak } from './weakWords.ts';

/** `shown`: `null` for what says nothing by itself. */
export type Asked = Feature & { shown: string | null; isStatute: boolean; isWeak: boolean };

/** How well a compound stands for its part, and a part for the compound that was asked for. */
const IN_COMPOUND = 0.7;
const AS_PART = 0.45;
const STATUTE = 1.6;
/** How well a section without its act stands for one with it. */
const OTHER_ACT = 0.6;
/** How much a word counts that stands in questions on anything. */
const WEAK = 0.5;
/** How well another word for the same stands for the one that was typed. */
const RELATED_WORD = 0.5;

/** Stems that say the same as a stem. */
const RELATED = new Map<string, string[]>();
for (const group of THESAURUS) {
  const stems = group.map(stemOf);
  for (const stem of stems)
    RELATED.set(stem, [...(RELATED.get(stem) ?? []), ...stems.filter((other) => other !== stem)]);
}

/** Terms that stand for a stem: itself, and compounds that hold it. */
const familyOf = (stem: string, vocabulary: Vocabulary): [number, number][] => {
  const own = vocabulary.find(stem);
  const within = vocabulary.compoundsWith(stem).map((term): [number, number] => [term, IN_COMPOUND]);
  return own === undefined ? within : [[own, 1], ...within];
};

/** "§ 74" alone may be that of any act, and a text that says no more may mean the one that is asked for. */
const placesInLaw = ({ section, act }: StatuteTerm, vocabulary: Vocabulary): [number, number][] => {
  const family: [number, number][] = [];
  const add = (other: Pick<StatuteTerm, 'section' | 'act'>, share: number): void => {
    const term = vocabulary.find(statuteName(other));
    if (term !== undefined) family.push([term, share]);
  };
  add({ section, act }, 1);
  if (section === null) return family;
  if (act !== null) add({ section, act: null }, OTHER_ACT);
  else for (const any of ACT_NAMES) add({ section, act: any }, OTHER_ACT);
  return family;
};

export const askedFeatures = ({ words, statutes }: Analysis, vocabulary: Vocabulary): Asked[] => {
  const features = new Map<string, Asked>();
  for (const { stem, surface, raw } of words) {
    if (!features.has(stem)) {
      const shown = stem === NEGATION ? null : raw;
      const weak = isWeak(stem);
      const weight = weak ? WEAK : 1;
      features.set(stem, {
        family: familyOf(stem, vocabulary),
        weight,
        shown,
        isStatute: false,
        isWeak: weak,
      });
    }
    for (const part of vocabulary.split(surface)) {
      if (part === stem || features.has(part)) continue;
      features.set(part, {
        family: familyOf(part, vocabulary),
        weight: AS_PART,
        shown: raw,
        isStatute: false,
        isWeak: isWeak(part),
      });
    }
  }
  for (const statute of statutes) {
    const name = statuteName(statute);
    features.set(name, {
      family: placesInLaw(statute, vocabulary),
      weight: STATUTE,
      shown: name,
      isStatute: true,
      isWeak: false,
    });
  }
  return [...features.values()];
};

/** The words of the query that have others for the same, with those in their place. */
export const relatedFeatures = ({ words }: Analysis, vocabulary: Vocabulary): Feature[] =>
  words.flatMap(({ stem, surface }) =>
    [stem, ...vocabulary.split(surface)].flatMap((part): Feature[] => {
      const family = (RELATED.get(part) ?? []).flatMap((other) => familyOf(other, vocabulary));
      return family.length === 0 ? [] : [{ family, weight: RELATED_WORD }];
    }),
  );
