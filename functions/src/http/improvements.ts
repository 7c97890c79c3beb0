import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import { addImprovement as add } from '@verbund/domain/improvement/commands/addImprovement';
import { changeImprovement as change } from '@verbund/domain/improvement/commands/changeImprovement';
import { closeImprovement as close } from '@verbund/domain/improvement/commands/closeImprovement';
import { reopenImprovement as reopen } from '@verbund/domain/improvement/commands/reopenImprovement';
import { takeOverImprovement as takeOver } from '@verbund/domain/improvement/commands/takeOverImprovement';
import { getImprovement, listImprovements } from '@verbund/domain/improvement/queries/listImprovements';
import type { ImprovementRow } from '@verbund/domain/improvement/schema';
import type { ImprovementRefusal } from '@verbund/domain/improvement/types';
import type { Result } from '@verbund/domain/kernel/result';
import { type Instant, type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import { improvementRefusalWords } from '@verbund/domain/language/words/improvements';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { guardedText } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

const STATUS: Partial<Record<ImprovementRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  unknown_person: 422,
  due_in_the_past: 422,
};

type Command<T> = (trx: Trx) => Promise<Result<T, ImprovementRefusal>>;

const run = async <T>(services: Services, scope: StaffScope, command: Command<T>): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) {
    const { reason } = result;
    const titles = { de: improvementRefusalWords.de[reason], en: improvementRefusalWords.en[reason] };
    throw problems.refused(reason, titles, STATUS[reason] ?? 409);
  }
  services.dispatcher.wake();
  return result.value;
};

const row = async (
  { db }: Services,
  scope: StaffScope,
  improvementId: string,
  now: Instant,
): Promise<ImprovementRow | ProblemAnswer> =>
  (await runQuery(db, scope, (trx) => getImprovement(trx, scope, improvementId, now))) ?? problems.notFound();

const dayOrNull = (day: string | null): PlainDate | null => (day === null ? null : plainDate(day));

export const improvements = defineRoute('improvements', ({ services, scope, now, query }) =>
  runQuery(services.db, scope, (trx) => listImprovements(trx, scope, { mine: query.mine === '1' }, now)),
);

export const addImprovement = defineRoute('addImprovement', async ({ services, scope, now, body }) => {
  const text = await guardedText(services, scope, 'text', body.text);
  const input = { ...body, text, dueOn: dayOrNull(body.dueOn) };
  const { improvementId } = await run(services, scope, (trx) => add(trx, scope, input, now));
  return row(services, scope, improvementId, now);
});

export const changeImprovement = defineRoute(
  'changeImprovement',
  async ({ services, scope, now, params, body }) => {
    const { version, ownerStaffId, dueOn } = body;
    const input = {
      ...params,
      version,
      ...(ownerStaffId === undefined ? {} : { ownerStaffId }),
      ...(dueOn === undefined ? {} : { dueOn: dayOrNull(dueOn) }),
    };
    await run(services, scope, (trx) => change(trx, scope, input, now));
    return row(services, scope, params.improvementId, now);
  },
);

export const takeOverImprovement = defineRoute(
  'takeOverImprovement',
  async ({ services, scope, now, params }) => {
    await run(services, scope, (trx) => takeOver(trx, scope, params, now));
    return row(services, scope, params.improvementId, now);
  },
);

export const closeImprovement = defineRoute(
  'closeImprovement',
  async ({ services, scope, now, params, body }) => {
    const outcome = await guardedText(services, scope, 'outcome', body.outcome);
    await run(services, scope, (trx) => close(trx, scope, { ...params, ...body, outcome }, now));
    return row(services, scope, params.improvementId, now);
  },
);

export const reopenImprovement = defineRoute(
  'reopenImprovement',
  async ({ services, scope, now, params, body }) => {
    await run(services, scope, (trx) => reopen(trx, scope, { ...params, ...body }, now));
    return row(services, scope, params.improvementId, now);
  },
);
