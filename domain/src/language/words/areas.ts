import type { AreaNames } from '../../membership/queries/listAreaNames.ts';
import type { Language } from '../language.ts';

/** What a subject area is called, for its code. */
export type NameArea = (areaCode: string) => string;

/** The cooperation's own names; an area that has left the catalogue keeps its code. */
export const namingAreas =
  (names: AreaNames, language: Language): NameArea =>
  (areaCode) =>
    names[areaCode]?.[language] ?? areaCode;

/** "Bestattungskosten", "Wohngeld": once each, in order. */
export const namesOfAreas = (areaCodes: readonly string[], names: AreaNames, language: Language): string[] =>
  [...new Set(areaCodes.map(namingAreas(names, language)))].sort((a, b) => a.localeCompare(b, language));
