import type { Db, Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { cutoffsAt } from '../rules.ts';

/** Questions closed long ago of which something has to go: those withdrawn, and those that still say who was asked. */
export const expiredQuestions = (db: Db | Trx, now: Instant) =>
  db
    .selectFrom('question')
    .where('closedAt', '<', cutoffsAt(now).questions)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('state', '=', 'withdrawn'),
        exists(
          selectFrom('questionExpert')
            .select('questionExpert.staffId')
            .whereRef('questionExpert.cooperationId', '=', 'question.cooperationId')
            .whereRef('questionExpert.questionId', '=', 'question.id'),
        ),
      ]),
    );
