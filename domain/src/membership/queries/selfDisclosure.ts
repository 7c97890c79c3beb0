import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { caseSections, knowledgeSections } from '../disclosure/cases.ts';
import { meetingSections } from '../disclosure/meetings.ts';
import { personSections } from '../disclosure/person.ts';
import { rosterSections } from '../disclosure/roster.ts';
import { type DisclosedSection, readSection } from '../disclosure/section.ts';
import { traceSections } from '../disclosure/traces.ts';
import type { Scope } from '../scope.ts';
import { loadPeople } from './loadPeople.ts';

export type SelfDisclosure = {
  name: string;
  municipalityName: string;
  asOf: Instant;
  /** Also those without rows: that nothing is stored is an answer. */
  sections: DisclosedSection[];
};

export const DISCLOSURE_SECTIONS = [
  ...personSections,
  ...rosterSections,
  ...caseSections,
  ...knowledgeSections,
  ...meetingSections,
  ...traceSections,
];

/** Everything stored about one person, table by table, in German. Names of others only where they belong to a fact of hers. */
export const selfDisclosure = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  now: Instant,
): Promise<SelfDisclosure> => {
  const person = (await loadPeople(trx, scope, [staffId])).get(staffId);
  if (!person) throw new Error('There is no such person.');
  const sections: DisclosedSection[] = [];
  for (const section of DISCLOSURE_SECTIONS) sections.push(await readSection(trx, scope, section, staffId));
  return { name: person.name, municipalityName: person.municipalityName, asOf: now, sections };
};
