import type { Trx } from '../../db/types.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Half, Instant, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { checkDraft } from '../search/checkDraft.ts';
import type { CoverDraft, CoverRefusal, Person } from '../types.ts';

export type NeedsPreview = {
  forPerson: Person;
  /** The running request that these half-days would join. */
  joinsRequestId: string | null;
  halfDays: { day: PlainDate; half: Half; deskName: string; areaCodes: string[] }[];
};

/** What a draft would ask for, without asking. */
export const previewNeeds = async (
  trx: Trx,
  scope: Scope,
  draft: CoverDraft,
  now: Instant,
): Promise<Result<NeedsPreview, CoverRefusal>> => {
  const checked = await checkDraft(trx, scope, draft, now);
  if (!checked.ok) return checked;
  return ok({
    forPerson: checked.value.person,
    joinsRequestId: checked.value.overlappingRequestId,
    halfDays: checked.value.needs.map(({ day, half, deskName, areaCodes }) => ({
      day,
      half,
      deskName,
      areaCodes,
    })),
  });
};
