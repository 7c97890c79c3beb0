import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { dayOf, type Instant, plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { standardCaseRefusalWords } from '@verbund/domain/language/words/standardCases';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { addDeviation as deviate } from '@verbund/domain/standardCase/commands/addDeviation';
import { approveStandardCase as approve } from '@verbund/domain/standardCase/commands/approveStandardCase';
import { changeStandardCase as change } from '@verbund/domain/standardCase/commands/changeStandardCase';
import { confirmStandardCase as confirm } from '@verbund/domain/standardCase/commands/confirmStandardCase';
import { endDeviation as end } from '@verbund/domain/standardCase/commands/endDeviation';
import { mergeStandardCases as merge } from '@verbund/domain/standardCase/commands/mergeStandardCases';
import { proposeStandardCase as propose } from '@verbund/domain/standardCase/commands/proposeStandardCase';
import { rejectStandardCase as reject } from '@verbund/domain/standardCase/commands/rejectStandardCase';
import { withdrawStandardCase as withdraw } from '@verbund/domain/standardCase/commands/withdrawStandardCase';
import { exportStandardCases as toCsv } from '@verbund/domain/standardCase/exportStandardCases';
import { getStandardCase } from '@verbund/domain/standardCase/queries/getStandardCase';
import { listApproved } from '@verbund/domain/standardCase/queries/listApproved';
import { listStandardCases } from '@verbund/domain/standardCase/queries/listStandardCases';
import type { StandardCaseDetail } from '@verbund/domain/standardCase/schema';
import type { StandardCaseRefusal, WrittenCase } from '@verbund/domain/standardCase/types';
import { guardedText } from '../platform/guarded.ts';
import { ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

const STATUS: Partial<Record<StandardCaseRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  unknown_area: 422,
  ends_before_it_begins: 422,
  review_before_it_begins: 422,
  review_in_the_past: 422,
};

type Command<T> = (trx: Trx) => Promise<Result<T, StandardCaseRefusal>>;

/** Runs a command and lets what it says be said. */
const run = async <T>(services: Services, scope: StaffScope, command: Command<T>): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) {
    const { reason } = result;
    const titles = { de: standardCaseRefusalWords.de[reason], en: standardCaseRefusalWords.en[reason] };
    throw problems.refused(reason, titles, STATUS[reason] ?? 409);
  }
  services.dispatcher.wake();
  return result.value;
};

const detail = async (
  services: Services,
  scope: StaffScope,
  standardCaseId: string,
  now: Instant,
): Promise<StandardCaseDetail | ProblemAnswer> =>
  (await runQuery(services.db, scope, (trx) => getStandardCase(trx, scope, standardCaseId, now))) ??
  problems.notFound();

type Typed = {
  title: string;
  patterns: string[];
  answer: string;
  checklist: string[];
  validFrom: string;
  validUntil: string | null;
  reviewOn: string | null;
};

/** Lets every text pass the guard; what is refused is said of all of them at once. */
const passGuard = async (
  services: Services,
  scope: StaffScope,
  texts: readonly (readonly [field: string, text: string])[],
): Promise<GuardedText[]> => {
  const passed: GuardedText[] = [];
  const refused: ProblemAnswer[] = [];
  for (const [field, text] of texts)
    await guardedText(services, scope, field, text).then(
      (value) => passed.push(value),
      (problem: unknown) => {
        if (!(problem instanceof ProblemAnswer)) throw problem;
        refused.push(problem);
      },
    );
  const [first] = refused;
  if (!first) return passed;
  throw new ProblemAnswer(first.status, first.code, first.titles, {
    fields: refused.flatMap(({ fields }) => fields),
  });
};

const written = async (services: Services, scope: StaffScope, typed: Typed): Promise<WrittenCase> => {
  const { title, patterns, answer, checklist } = typed;
  const lines = (field: string, texts: readonly string[]) =>
    texts.map((text, index) => [`${field}.${index}`, text] as const);
  const passed = await passGuard(services, scope, [
    ['title', title],
    ['answer', answer],
    ...lines('patterns', patterns),
    ...lines('checklist', checklist),
  ]);
  const [passedTitle, passedAnswer, ...passedLines] = passed as [GuardedText, GuardedText, ...GuardedText[]];
  return {
    title: passedTitle,
    patterns: passedLines.slice(0, patterns.length),
    answer: passedAnswer,
    checklist: passedLines.slice(patterns.length),
    validFrom: plainDate(typed.validFrom),
    validUntil: typed.validUntil === null ? null : plainDate(typed.validUntil),
    reviewOn: typed.reviewOn === null ? null : plainDate(typed.reviewOn),
  };
};

export const standardCases = defineRoute('standardCases', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listStandardCases(trx, scope, now)),
);

export const standardCase = defineRoute('standardCase', ({ services, scope, now, params }) =>
  detail(services, scope, params.standardCaseId, now),
);

export const exportStandardCases = defineRoute('exportStandardCases', async ({ services, scope, now }) => ({
  body: toCsv(await runQuery(services.db, scope, (trx) => listApproved(trx, scope))),
  fileName: `Standardfaelle-${dayOf(now)}.csv`,
}));

export const proposeStandardCase = defineRoute(
  'proposeStandardCase',
  async ({ services, scope, now, body }) => {
    const { clientKey, areaCode, sourceQuestionId } = body;
    const input = { clientKey, areaCode, sourceQuestionId, written: await written(services, scope, body) };
    const { standardCaseId } = await run(services, scope, (trx) => propose(trx, scope, input, now));
    return detail(services, scope, standardCaseId, now);
  },
);

export const changeStandardCase = defineRoute(
  'changeStandardCase',
  async ({ services, scope, now, params, body }) => {
    const input = { ...params, version: body.version, written: await written(services, scope, body) };
    await run(services, scope, (trx) => change(trx, scope, input, now));
    return detail(services, scope, params.standardCaseId, now);
  },
);

export const approveStandardCase = defineRoute(
  'approveStandardCase',
  async ({ services, scope, now, params, body }) => {
    await run(services, scope, (trx) => approve(trx, scope, { ...params, ...body }, now));
    return detail(services, scope, params.standardCaseId, now);
  },
);

type OnStandardCase = (
  trx: Trx,
  scope: StaffScope,
  input: { standardCaseId: string },
  now: Instant,
) => Promise<Result<unknown, StandardCaseRefusal>>;

const onStandardCase = (name: 'rejectStandardCase' | 'withdrawStandardCase', command: OnStandardCase) =>
  defineRoute(name, async ({ services, scope, now, params }) => {
    await run(services, scope, (trx) => command(trx, scope, params, now));
    return detail(services, scope, params.standardCaseId, now);
  });

export const rejectStandardCase = onStandardCase('rejectStandardCase', reject);
export const withdrawStandardCase = onStandardCase('withdrawStandardCase', withdraw);

export const mergeStandardCases = defineRoute(
  'mergeStandardCases',
  async ({ services, scope, now, params, body }) => {
    await run(services, scope, (trx) => merge(trx, scope, { ...params, ...body }, now));
    return detail(services, scope, params.standardCaseId, now);
  },
);

export const confirmStandardCase = defineRoute(
  'confirmStandardCase',
  async ({ services, scope, now, params, body }) => {
    const input = { ...params, reviewOn: plainDate(body.reviewOn) };
    await run(services, scope, (trx) => confirm(trx, scope, input, now));
    return detail(services, scope, params.standardCaseId, now);
  },
);

export const addDeviation = defineRoute('addDeviation', async ({ services, scope, now, params, body }) => {
  const [text, reason] = (await passGuard(services, scope, [
    ['text', body.text],
    ['reason', body.reason],
  ])) as [GuardedText, GuardedText];
  const input = {
    ...params,
    clientKey: body.clientKey,
    text,
    reason,
    fromDay: plainDate(body.fromDay),
    untilDay: plainDate(body.untilDay),
  };
  await run(services, scope, (trx) => deviate(trx, scope, input, now));
  return detail(services, scope, params.standardCaseId, now);
});

export const endDeviation = defineRoute('endDeviation', async ({ services, scope, now, params }) => {
  await run(services, scope, (trx) => end(trx, scope, params, now));
  return detail(services, scope, params.standardCaseId, now);
});
