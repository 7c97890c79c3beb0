/** Lines that several cards about meetings have. */

import type { MeetingMode } from '@verbund/domain/db/meetingTables';
import type { Instant } from '@verbund/domain/kernel/time';
import { instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { slotWords } from '@verbund/domain/language/words/slots';
import type { Person } from '@verbund/domain/membership/queries/loadPeople';
import { literal } from '../cards/elements.ts';
import { atMost } from '../cards/parts.ts';
import { meetingWords } from './words.ts';

export type MeetingFacts = { staffId: string; now: Instant; language: Language };

const MOST_NAMED = 6;
const MOST_LINES = 14;
const LONGEST_LINE = 220;

/** "Jana Brandt (Lippetal), Murat Aydin (Welver)"; as many as can be read. */
export const namesOf = (people: readonly Person[], language: Language): string =>
  atMost(
    MOST_NAMED,
    people.map(({ name, municipalityName }) => `${literal(name)} (${literal(municipalityName)})`),
    language,
  ).join(', ');

/** Like {@link namesOf}, for choices: they draw no Markdown. */
export const plainNamesOf = (people: readonly Person[], language: Language): string =>
  atMost(
    MOST_NAMED,
    people.map(({ name }) => name),
    language,
  ).join(', ');

/** A line for each municipality: "Lippetal: Jana Brandt, Petra Vogt". */
export const invitedLines = (people: readonly Person[], language: Language): string[] => {
  const lines = [...Map.groupBy(people, ({ municipalityName }) => municipalityName)].map(([place, group]) => {
    const line = `${literal(place)}: ${group.map(({ name }) => literal(name)).join(', ')}`;
    return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
  });
  return atMost(MOST_LINES, lines, language);
};

export const whereWords = (
  { mode, place }: { mode: MeetingMode; place: { name: string } | null },
  language: Language,
): string => meetingWords[language].placeOf[mode](literal(place?.name ?? ''));

/** "Di., 8.12., 10:00 bis 11:30 Uhr" of moments as text. */
export const timesWords = (
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  now: Instant,
  language: Language,
): string => slotWords({ startsAt: instant(startsAt), endsAt: instant(endsAt) }, now, language);
