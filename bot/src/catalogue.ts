import type { Catalogue } from '@verbund/domain/language/understanding/types';
import { defaultCatalogue } from '@verbund/domain/language/understanding/words/areaProfiles';

/** The understanding prepares a catalogue once: the same municipalities have to be the same catalogue. */
const known = new Map<string, Catalogue>();

/** The subject areas everybody knows, and the municipalities of one cooperation. */
export const catalogueOf = (municipalities: readonly string[]): Catalogue => {
  const key = municipalities.join('\n');
  const catalogue = known.get(key) ?? { ...defaultCatalogue, municipalities };
  known.set(key, catalogue);
  return catalogue;
};
