import { runQuery } from '@verbund/domain/db/run';
import { getMe } from '@verbund/domain/membership/queries/getMe';
import { defineRoute } from '../platform/route.ts';

export const me = defineRoute('me', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => getMe(trx, scope, now)),
);
