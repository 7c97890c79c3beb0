import { mailAddress } from './mailAddress.ts';
import { MUNICIPALITIES, type MunicipalityKey, tenantId } from './municipalities.ts';
import { displayName, objectId, PERSON_KEYS, type PersonKey, person } from './people.ts';

/** A person as a directory lists her. */
type DirectoryUser = {
  /** Of the person's account in her tenant. */
  objectId: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
};

/** Somebody to try the product as. */
export type Persona = DirectoryUser & {
  /** Short, for addresses: `?persona=jana`. */
  key: string;
  tenantId: string;
  municipality: string;
  role: 'caseworker' | 'team_lead' | 'administrator';
  /** What to try as this person, in German, for the landing page. */
  introduction: string;
  /** Everybody else of the same tenant, at least five. */
  colleagues: readonly DirectoryUser[];
};

const directoryUser = (key: PersonKey): DirectoryUser => {
  const { givenName, surname } = person(key);
  return {
    objectId: objectId(key),
    displayName: displayName(key),
    givenName,
    surname,
    mail: mailAddress(key),
  };
};

const colleaguesOf = (key: PersonKey, municipality: MunicipalityKey): DirectoryUser[] =>
  PERSON_KEYS.filter((other) => other !== key && person(other).municipality === municipality).map(
    directoryUser,
  );

/** Anybody of the demo, to be tried as well. */
export const personaOf = (key: PersonKey, role: Persona['role'], introduction: string): Persona => {
  const { municipality } = person(key);
  return {
    ...directoryUser(key),
    key,
    tenantId: tenantId(municipality),
    municipality: MUNICIPALITIES[municipality].name,
    role,
    introduction,
    colleagues: colleaguesOf(key, municipality),
  };
};

export const PERSONAS: readonly Persona[] = [
  personaOf(
    'jana',
    'caseworker',
    'Sachbearbeiterin Wohngeld. Bittet um Vertretung, zum Beispiel „Vertretung morgen im Wohngeld“.',
  ),
  personaOf(
    'deniz',
    'caseworker',
    'Sachbearbeiter Wohngeld. Wird für Lippetal als einer der Ersten gefragt und sagt zu oder ab.',
  ),
  personaOf(
    'annegret',
    'team_lead',
    'Fachbereichsleiterin. Bittet für andere um Vertretung und entscheidet, wenn niemand zusagt.',
  ),
  personaOf(
    'ruth',
    'administrator',
    'Administratorin des Verbunds. Sieht, warum jemand für eine Vertretung nicht infrage kommt.',
  ),
];
