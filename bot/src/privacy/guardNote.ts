import { dayOf } from '@verbund/domain/kernel/time';
import { type GuardedText, guardText } from '@verbund/domain/language/guard/guardText';
import { listColleagueNames } from '@verbund/domain/membership/queries/listColleagueNames';
import type { Visit } from '../visit.ts';
import { kindsFound } from './words.ts';

/** Names of colleagues are no social data of citizens. */
export const guardContextOf = async (visit: Visit) => ({
  colleagues: await visit.read((trx, scope) => listColleagueNames(trx, scope)),
  today: dayOf(visit.now),
});

/** @returns the note to store, `null` for an empty one, or the kinds of data that have to be taken out. */
export const guardNote = async (
  visit: Visit,
  note: string,
): Promise<{ ok: true; text: GuardedText | null } | { ok: false; kinds: string }> => {
  if (note.trim() === '') return { ok: true, text: null };
  const result = guardText(note.trim(), await guardContextOf(visit));
  return result.ok
    ? { ok: true, text: result.value }
    : { ok: false, kinds: kindsFound(result.findings, visit.language) };
};
