import { runQuery } from '@verbund/domain/db/run';
import { type GuardedText, guardText } from '@verbund/domain/language/guard/guardText';
import { kindsFound } from '@verbund/domain/language/guard/kindWords';
import type { TextCheck } from '@verbund/domain/language/guard/schema';
import { inBoth, type Language } from '@verbund/domain/language/language';
import { loadGuardContext } from '@verbund/domain/membership/queries/loadGuardContext';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { ProblemAnswer } from './problem.ts';
import type { Services } from './services.ts';

const sentences: Record<Language, (kinds: string) => string> = {
  de: (kinds) =>
    `Hier steht vermutlich: ${kinds}. Es wurde nichts gespeichert. Bitte nimm es heraus; Aktenzeichen und Leistungsart genügen.`,
  en: (kinds) =>
    `This probably contains: ${kinds}. Nothing was stored. Please take it out; the case reference and the benefit are enough.`,
};

/** What the guard finds in a text; nothing is stored. */
export const checked = async (
  { db, clock }: Services,
  scope: StaffScope,
  text: string,
): Promise<TextCheck> => {
  const context = await runQuery(db, scope, (trx) => loadGuardContext(trx, scope, clock.now()));
  const result = guardText(text, context);
  if (result.ok) return { kinds: [], masked: text };
  return { kinds: [...new Set(result.findings.map(({ kind }) => kind))], masked: result.masked };
};

/** Lets free text pass, which may not be empty; see {@link guarded}. */
export const guardedText = async (
  services: Services,
  scope: StaffScope,
  field: string,
  text: string,
): Promise<GuardedText> => {
  const passed = await guarded(services, scope, field, text);
  if (passed === null) throw new Error('The contract lets no empty text through.');
  return passed;
};

/**
 * Lets free text pass the guard on its way in; an empty one is `null`.
 *
 * @throws a problem (422) that names the field and what was found, never the text.
 */
export const guarded = async (
  { db, clock }: Services,
  scope: StaffScope,
  field: string,
  text: string | null | undefined,
): Promise<GuardedText | null> => {
  if (!text?.trim()) return null;
  const context = await runQuery(db, scope, (trx) => loadGuardContext(trx, scope, clock.now()));
  const result = guardText(text.trim(), context);
  if (result.ok) return result.value;
  const titles = inBoth((language) => sentences[language](kindsFound(result.findings, language)));
  throw new ProblemAnswer(422, 'contains_social_data', titles, { fields: [{ field, titles }] });
};
