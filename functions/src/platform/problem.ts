import type { HttpResponseInit } from '@azure/functions';
import type { Problem } from '@verbund/domain/contract';
import type { Language } from '@verbund/domain/language/language';

/** A sentence in both languages. */
export type InBoth = Readonly<Record<Language, string>>;

export type WrongField = { field: string; titles: InBoth };

/** An error on its way out; which of its sentences comes first, the request decides. */
export class ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly titles: InBoth;
  readonly fields: readonly WrongField[];
  /** For whoever operates the product. */
  readonly detail: string | undefined;

  constructor(
    status: number,
    code: string,
    titles: InBoth,
    { fields = [], detail }: { fields?: readonly WrongField[]; detail?: string } = {},
  ) {
    this.status = status;
    this.code = code;
    this.titles = titles;
    this.fields = fields;
    this.detail = detail;
  }

  toResponse(language: Language): HttpResponseInit {
    const { status, code, titles, fields, detail } = this;
    return {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': language,
        'cache-control': 'no-store',
        ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      },
      jsonBody: {
        type: `urn:verbund:problem:${code}`,
        code,
        status,
        title: titles[language],
        titles,
        ...(fields.length > 0 ? { fields: [...fields] } : {}),
        ...(detail ? { detail } : {}),
      } satisfies Problem,
    };
  }
}

/** Errors with a sentence for the person in front of the screen. */
export const problems = {
  malformed: (fields: readonly WrongField[] = []): ProblemAnswer =>
    new ProblemAnswer(
      400,
      'malformed',
      {
        de: 'Diese Angaben stimmen so nicht. Bitte prüfe die markierten Felder.',
        en: 'Something here is not right. Please check the marked fields.',
      },
      { fields },
    ),
  notSignedIn: (): ProblemAnswer =>
    new ProblemAnswer(401, 'not_signed_in', { de: 'Bitte melde dich an.', en: 'Please sign in.' }),
  forbidden: (): ProblemAnswer =>
    new ProblemAnswer(403, 'forbidden', {
      de: 'Das ist deiner Rolle nicht erlaubt. Bitte wende dich an deine Fachbereichsleitung.',
      en: 'Your role does not allow this. Please ask your team lead.',
    }),
  notFound: (): ProblemAnswer =>
    new ProblemAnswer(404, 'not_found', {
      de: 'Das gibt es nicht, oder du darfst es nicht sehen.',
      en: 'This does not exist, or you may not see it.',
    }),
  /** An expected refusal of a command, with its sentence from the catalogue. */
  refused: (code: string, titles: InBoth, status = 409): ProblemAnswer =>
    new ProblemAnswer(status, code, titles),
  failed: (): ProblemAnswer =>
    new ProblemAnswer(500, 'failed', {
      de: 'Das hat leider nicht geklappt. Bitte versuche es in einer Minute noch einmal.',
      en: 'That did not work. Please try again in a minute.',
    }),
  unavailable: (detail?: string): ProblemAnswer =>
    new ProblemAnswer(
      503,
      'unavailable',
      {
        de: 'Verbund ist im Augenblick nicht erreichbar. Bitte versuche es in einer Minute noch einmal.',
        en: 'Verbund cannot be reached at the moment. Please try again in a minute.',
      },
      detail ? { detail } : {},
    ),
};
