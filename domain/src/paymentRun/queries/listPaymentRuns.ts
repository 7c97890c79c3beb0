import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, isWithin, momentAt } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayPlanPaymentRuns } from '../policy.ts';
import type { Release } from '../rules.ts';
import type { PaymentRunRow, PaymentRuns } from '../schema.ts';
import { findRunsIn } from './findRuns.ts';
import { loadReleases } from './loadReleases.ts';

/** How far ahead runs are shown. */
const SHOWN_DAYS = 400;

type Search = PaymentRunRow['search'];

/** How far the search for missing releasers is, by run. */
const loadSearches = async (trx: Trx, scope: StaffScope): Promise<Map<string, Search>> => {
  const rows = await trx
    .selectFrom('coverRequest')
    .select(['paymentRunId', 'state'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('paymentRunId', 'is not', null)
    .where('state', 'in', ['open', 'left_open'])
    // What is still looked for hides what was given up.
    .orderBy('state', 'desc')
    .execute();
  return new Map(
    rows.map(({ paymentRunId, state }) => [paymentRunId ?? '', state === 'open' ? 'open' : 'left_open']),
  );
};

const releaseOf = (
  release: Release | undefined,
  now: Instant,
): Pick<PaymentRunRow, 'state' | 'releaseOn' | 'releasers' | 'missing'> => {
  if (!release) return { state: 'later', releaseOn: null, releasers: [], missing: 0 };
  if (release.state === 'never_open')
    return { state: 'never_open', releaseOn: null, releasers: [], missing: 0 };
  const { at, releasers, missing } = release;
  const isOver = momentAt(at.day, at.closes).epochMilliseconds <= now.epochMilliseconds;
  return {
    state: isOver ? 'over' : release.state,
    releaseOn: {
      day: at.day.toString(),
      half: at.half,
      closes: at.closes.toString({ smallestUnit: 'minute' }),
    },
    releasers: releasers.map(({ staffId, name, municipalityName }) => ({ staffId, name, municipalityName })),
    missing,
  };
};

/** The payment runs from today on, with who is there to release them. */
export const listPaymentRuns = async (trx: Trx, scope: StaffScope, now: Instant): Promise<PaymentRuns> => {
  const today = dayOf(now);
  const runs = await findRunsIn(trx, scope, { from: today, until: today.add({ days: SHOWN_DAYS }) });
  const { paymentRunDays } = await loadSettings(trx, scope);
  const lookedAt = runs.filter(({ cutoffOn }) =>
    isWithin(cutoffOn, today, today.add({ days: paymentRunDays + 1 })),
  );
  const releases = await loadReleases(trx, scope, lookedAt, now);
  const searches = await loadSearches(trx, scope);
  return {
    asOf: now.toString(),
    runs: runs.map((run) => ({
      runId: run.id,
      name: run.name,
      areaCode: run.areaCode,
      deskId: run.deskId,
      deskName: run.deskName,
      municipalityId: run.municipalityId,
      municipalityName: run.municipalityName,
      cutoffOn: run.cutoffOn.toString(),
      half: run.half,
      ...releaseOf(releases.get(run.id), now),
      search: searches.get(run.id) ?? 'none',
      mayRemove: mayPlanPaymentRuns(scope, run.municipalityId),
    })),
  };
};
