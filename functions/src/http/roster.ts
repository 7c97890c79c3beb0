import { runQuery } from '@verbund/domain/db/run';
import { type DaySpan, plainDate } from '@verbund/domain/kernel/time';
import { getMyDuties } from '@verbund/domain/roster/queries/getMyDuties';
import { getRosterSpan } from '@verbund/domain/roster/queries/getRosterSpan';
import { defineRoute } from '../platform/route.ts';

const spanOf = ({ from, days }: { from: string; days: number }): DaySpan => ({
  from: plainDate(from),
  until: plainDate(from).add({ days }),
});

export const roster = defineRoute('roster', ({ services, scope, now, query }) =>
  runQuery(services.db, scope, (trx) => getRosterSpan(trx, scope, spanOf(query), now)),
);

export const myDuties = defineRoute('myDuties', ({ services, scope, now, query }) =>
  runQuery(services.db, scope, (trx) => getMyDuties(trx, scope, spanOf(query), now)),
);
