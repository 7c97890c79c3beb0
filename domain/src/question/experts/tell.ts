/** Who learns what of a question, and how: the cards are made from its state when they are sent. */
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { actingStaffId, type Scope } from '../../membership/scope.ts';
import type { AskerNews, ExpertNews } from '../news.ts';

type Told = { id: string; askedByStaffId: string; run: number };

const isActing = (scope: Scope, staffId: string): boolean => actingStaffId(scope) === staffId;

/** A card for whoever asked, with what is new. */
export const tellAsker = async (
  trx: Trx,
  scope: Scope,
  { id, askedByStaffId }: Pick<Told, 'id' | 'askedByStaffId'>,
  news: AskerNews,
  now: Instant,
): Promise<void> => {
  await enqueue(
    trx,
    scope,
    [
      {
        key: `question:${id}:${news}:${newId(now)}`,
        recipientStaffId: askedByStaffId,
        kind: 'question',
        subjectId: id,
        data: { news },
      },
    ],
    now,
  );
};

/** A card for people who can answer. */
export const tellExperts = async (
  trx: Trx,
  scope: Scope,
  { id, run }: Pick<Told, 'id' | 'run'>,
  staffIds: readonly string[],
  { stage, news = 'asked' }: { stage?: string; news?: ExpertNews },
  now: Instant,
): Promise<void> => {
  await enqueue(
    trx,
    scope,
    staffIds.map((recipientStaffId) => ({
      key:
        news === 'asked'
          ? `question_asked:${id}:${run}:${recipientStaffId}`
          : `question_asked:${id}:${news}:${newId(now)}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'question_asked' as const,
      subjectId: id,
      data: { news, ...(stage === undefined ? {} : { stage }) },
    })),
    now,
  );
};

/** Brings the cards of everybody but the one who acts up to date, where they stand. */
export const refreshCards = async (
  trx: Trx,
  scope: Scope,
  { id, askedByStaffId }: Pick<Told, 'id' | 'askedByStaffId'>,
  now: Instant,
): Promise<void> => {
  const experts = await trx
    .selectFrom('questionExpert')
    .select('staffId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', id)
    .execute();
  const stale = [
    { staffId: askedByStaffId, kind: 'question' as const },
    ...experts.map(({ staffId }) => ({ staffId, kind: 'question_asked' as const })),
  ].filter(({ staffId }) => !isActing(scope, staffId));
  await enqueue(
    trx,
    scope,
    stale.map(({ staffId, kind }) => ({
      key: `refresh:${kind}:${id}:${newId(now)}:${staffId}`,
      recipientStaffId: staffId,
      kind,
      subjectId: id,
      mode: 'refresh' as const,
    })),
    now,
  );
};
