import type { AreaEntry, Catalogue } from '../language/understanding/types.ts';
import { defaultCatalogue } from '../language/understanding/words/areaProfiles.ts';

/** An area as a cooperation names it. */
export type NamedArea = { code: string; nameDe: string; crossCutting: boolean };

/** An area of the default catalogue keeps its words when it is renamed; one of their own goes by its name. */
const entryOf = ({ code, nameDe, crossCutting }: NamedArea): AreaEntry => {
  const words = defaultCatalogue.areas.find((area) => area.code === code);
  return { names: [], topics: [], statutes: [], ...words, code, name: nameDe, crossCutting };
};

/** For the understanding, which prepares each catalogue once. */
export const catalogueOf = (
  areas: readonly NamedArea[],
  municipalities: readonly string[] = [],
): Catalogue => ({ areas: areas.map(entryOf), municipalities: [...municipalities] });
