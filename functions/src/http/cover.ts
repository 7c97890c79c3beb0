import { requestGapCover } from '@verbund/domain/cover/commands/requestGapCover';
import { explainEligibility } from '@verbund/domain/cover/queries/explainEligibility';
import type { CoverRefusal } from '@verbund/domain/cover/types';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import { plainDate } from '@verbund/domain/kernel/time';
import { inBoth } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { meritWords } from '@verbund/domain/language/words/merits';
import { obstacleWords } from '@verbund/domain/language/words/obstacles';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { guarded } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

const refusedCover = (reason: CoverRefusal): ProblemAnswer => {
  const titles = { de: coverRefusalWords.de[reason], en: coverRefusalWords.en[reason] };
  if (reason === 'not_found') return problems.notFound();
  return problems.refused(reason, titles, reason === 'not_allowed' ? 403 : 409);
};

export const requestGap = defineRoute('requestGapCover', async ({ services, scope, now, body }) => {
  const { clientKey, deskId, half } = body;
  const note = await guarded(services, scope, 'note', body.note);
  const made = await runCommand(services.db, scope, (trx) =>
    requestGapCover(trx, scope, { clientKey, deskId, day: plainDate(body.day), half, note }, now),
  );
  if (!made.ok) return refusedCover(made.reason);
  services.dispatcher.wake();
  return made.value;
});

export const gapCandidates = defineRoute('gapCandidates', async ({ services, scope, now, query }) => {
  const explained = await runQuery(services.db, scope, (trx) =>
    explainEligibility(
      trx,
      scope,
      {
        at: { deskId: query.deskId },
        areaCodes: [],
        day: plainDate(query.day),
        half: query.half,
        forStaffId: null,
      },
      now,
    ),
  );
  if (!explained.ok) return refusedCover(explained.reason);
  const { eligible, notEligible, areaNames } = explained.value;
  return {
    eligible: eligible.map(({ person, merits }) => ({
      ...person,
      reasons: merits.map((merit) =>
        inBoth((language) => meritWords(merit, namingAreas(areaNames, language), language)),
      ),
    })),
    notEligible: notEligible.map(({ person, obstacles }) => ({
      ...person,
      obstacles: obstacles.map((obstacle) =>
        inBoth((language) => obstacleWords(obstacle, namingAreas(areaNames, language), language)),
      ),
    })),
  };
});
