import { useState } from 'react';
import { RequestFailed } from '../api/request.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

/** What the server refused of the fields of a form, until they are changed or sent again. */
export const useRefusals = (error: unknown) => {
  const language = useLanguage();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const fields = (error instanceof RequestFailed && error.problem?.fields) || [];
  return {
    /** Something was refused at a field; otherwise the sentence concerns the whole form. */
    areAtFields: fields.length > 0,
    /** What is said of a field, of its lines too. */
    at: (name: string): string | undefined =>
      fields.find(({ field }) => field.split('.')[0] === name && !changed.has(name))?.titles[language],
    /** What was said of these fields holds no more. */
    changedAt: (names: readonly string[]): void => setChanged(new Set([...changed, ...names])),
    /** The form is sent again. */
    begin: (): void => setChanged(new Set()),
  };
};
