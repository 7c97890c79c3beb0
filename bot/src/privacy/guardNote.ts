import { dayOf } from '@verbund/domain/kernel/time';
import { type GuardedText, guardText } from '@verbund/domain/language/guard/guardText';
import { kindsFound } from '@verbund/domain/language/guard/kindWords';
import type { Visit } from '../visit.ts';

/** Names of colleagues are no social data of citizens. */
export const guardContextOf = async (visit: Visit) => ({
  colleagues: (await visit.directory()).colleagues,
  today: dayOf(visit.now),
});

/**
 * @param masked stores labels in place of what is found, for whoever has been told and wants it so.
 * @returns the note to store, `null` for an empty one, or the kinds of data that have to be taken out.
 */
export const guardNote = async (
  visit: Visit,
  note: string,
  { masked }: { masked: boolean },
): Promise<{ ok: true; text: GuardedText | null } | { ok: false; kinds: string }> => {
  if (note.trim() === '') return { ok: true, text: null };
  const result = guardText(note.trim(), await guardContextOf(visit));
  if (result.ok) return { ok: true, text: result.value };
  if (masked) return { ok: true, text: result.masked };
  return { ok: false, kinds: kindsFound(result.findings, visit.language) };
};
