import { MUNICIPALITIES } from './municipalities.ts';
import { type PersonKey, person } from './people.ts';

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const asciiOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');

/** At a domain that nobody can have. */
export const mailAddress = (key: PersonKey): string => {
  const { givenName, surname, municipality } = person(key);
  return `${asciiOf(givenName)}.${asciiOf(surname)}@${MUNICIPALITIES[municipality].mailDomain}`;
};
