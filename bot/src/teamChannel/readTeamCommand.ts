/** What a lead can say in a channel: what is to be posted there. */
import type { TeamPost } from '@verbund/domain/db/reachTables';

export type TeamCommand = { wanted: TeamPost | null };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ü', 'ue')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

const HERE = /\b(hier|hierher|here)\b/;
const POST = /\b(posten|poste|post|schreiben|schreibe|schreib|zeigen|zeige|zeig|melden|melde)\b/;
const NOTHING = /\b(nichts|keine|nicht|nothing|stop|stopp)\b/;
const GAPS = /\b(luecken?|gaps?)\b/;
const MEETINGS = /\b(termine?|besprechungen?|meetings?)\b/;

/** `null` for anything else: few words, so that no sentence to colleagues is taken for one. */
export const readTeamCommand = (text: string): TeamCommand | null => {
  const said = plain(text);
  if (said.split(' ').length > 8 || !HERE.test(said) || !POST.test(said)) return null;
  if (NOTHING.test(said)) return { wanted: null };
  if (GAPS.test(said)) return { wanted: 'gaps' };
  return MEETINGS.test(said) ? { wanted: 'meetings' } : null;
};
