/** What PostgreSQL says about a failed statement; both drivers put it on the error they throw. */
type PostgresError = { code: string; constraint?: string };

const asPostgresError = (error: unknown): PostgresError | null =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(error.code)
    ? (error as Error & PostgresError)
    : null;

export const hasSqlState = (error: unknown, matches: (state: string) => boolean): boolean => {
  const known = asPostgresError(error);
  return known !== null && matches(known.code);
};

/** The constraint that refused a write (unique, exclusion or check), or `null` for any other error. */
export const violatedConstraint = (error: unknown): string | null => {
  const known = asPostgresError(error);
  return known !== null && ['23505', '23P01', '23514'].includes(known.code)
    ? (known.constraint ?? null)
    : null;
};
