import { addCase as add } from '@verbund/domain/case/commands/addCase';
import { changeCase as change } from '@verbund/domain/case/commands/changeCase';
import { closeCase as close } from '@verbund/domain/case/commands/closeCase';
import { forwardCase as forward } from '@verbund/domain/case/commands/forwardCase';
import { recuse as recuseFrom } from '@verbund/domain/case/commands/recuse';
import { renewLease as renew } from '@verbund/domain/case/commands/renewLease';
import { reopenCase as reopen } from '@verbund/domain/case/commands/reopenCase';
import { returnCase as giveBack } from '@verbund/domain/case/commands/returnCase';
import { takeCase as take } from '@verbund/domain/case/commands/takeCase';
import { getCase } from '@verbund/domain/case/queries/getCase';
import { listCases } from '@verbund/domain/case/queries/listCases';
import type { CaseDetail } from '@verbund/domain/case/schema';
import type { CaseRefusal } from '@verbund/domain/case/types';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { type Instant, type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { guarded } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';
import { refusedCase } from './refusedCase.ts';

type Command<T> = (trx: Trx) => Promise<Result<T, CaseRefusal>>;

/** Runs a command and lets what it says be said. */
const run = async <T>(services: Services, scope: StaffScope, command: Command<T>): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) throw refusedCase(result.reason);
  services.dispatcher.wake();
  return result.value;
};

const detail = async (
  services: Services,
  scope: StaffScope,
  caseId: string,
  now: Instant,
): Promise<CaseDetail | ProblemAnswer> =>
  (await runQuery(services.db, scope, (trx) => getCase(trx, scope, caseId, now))) ?? problems.notFound();

type OnCase = (
  trx: Trx,
  scope: StaffScope,
  input: { caseId: string },
  now: Instant,
) => Promise<Result<unknown, CaseRefusal>>;

/** A route that does one thing to a case and answers with the case as it is then. */
const onCase = (
  name: 'takeCase' | 'renewLease' | 'returnCase' | 'closeCase' | 'reopenCase',
  command: OnCase,
) =>
  defineRoute(name, async ({ services, scope, now, params }) => {
    await run(services, scope, (trx) => command(trx, scope, params, now));
    return detail(services, scope, params.caseId, now);
  });

export const takeCase = onCase('takeCase', take);
export const renewLease = onCase('renewLease', renew);
export const returnCase = onCase('returnCase', giveBack);
export const closeCase = onCase('closeCase', close);
export const reopenCase = onCase('reopenCase', reopen);

export const cases = defineRoute('cases', ({ services, scope, now, query }) =>
  runQuery(services.db, scope, (trx) => listCases(trx, scope, { includeClosed: query.closed === '1' }, now)),
);

export const oneCase = defineRoute('case', ({ services, scope, now, params }) =>
  detail(services, scope, params.caseId, now),
);

const dayOrNull = (day: string | null): PlainDate | null => (day === null ? null : plainDate(day));

export const addCase = defineRoute('addCase', async ({ services, scope, now, body }) => {
  const nextStep = await guarded(services, scope, 'nextStep', body.nextStep);
  const input = { ...body, receivedOn: plainDate(body.receivedOn), dueOn: dayOrNull(body.dueOn), nextStep };
  const { caseId } = await run(services, scope, (trx) => add(trx, scope, input, now));
  return detail(services, scope, caseId, now);
});

export const changeCase = defineRoute('changeCase', async ({ services, scope, now, params, body }) => {
  const { caseId } = params;
  const { nextStep, dueOn, ...changes } = body;
  const input = {
    ...changes,
    caseId,
    ...(nextStep === undefined ? {} : { nextStep: await guarded(services, scope, 'nextStep', nextStep) }),
    ...(dueOn === undefined ? {} : { dueOn: dayOrNull(dueOn) }),
  };
  await run(services, scope, (trx) => change(trx, scope, input, now));
  return detail(services, scope, caseId, now);
});

export const forwardCase = defineRoute('forwardCase', async ({ services, scope, now, params, body }) => {
  await run(services, scope, (trx) => forward(trx, scope, { ...params, ...body }, now));
  return { done: true as const };
});

export const recuse = defineRoute('recuse', async ({ services, scope, now, params }) => {
  await run(services, scope, (trx) => recuseFrom(trx, scope, params, now));
  return { done: true as const };
});
