/** Who may see a case and what she may do with it. Pure: facts about the person and the case in, a word out. */
import type { Instant } from '../kernel/time.ts';
import { type CaseFacts, holderOf } from './rules.ts';
import type { CaseAction } from './schema.ts';
import type { CaseRefusal } from './types.ts';

/** What somebody may do with cases on one day. */
export type CaseRights = {
  staffId: string;
  municipalityId: string;
  isLead: boolean;
  /** Host municipalities of her secondments on that day and weekday. */
  secondedTo: readonly string[];
  /** Areas of her competences. */
  areas: readonly string[];
  /** Agreements in effect on that day: an area and the municipalities it binds. */
  agreements: readonly { areaCode: string; municipalityIds: readonly string[] }[];
};

/** The municipalities whose queue she sees. */
export const seenMunicipalities = ({ municipalityId, secondedTo }: CaseRights): string[] => [
  ...new Set([municipalityId, ...secondedTo]),
];

export type TakeRefusal = Extract<
  CaseRefusal,
  'recused' | 'not_seconded' | 'not_competent' | 'agreement_not_effective'
>;

/**
 * What stands in the way of working on a case; `null` when nothing does. At home everybody may; elsewhere it
 * takes a secondment, a competence in the area and an agreement that binds both municipalities.
 */
export const takeObstacle = (
  rights: CaseRights,
  { municipalityId, areaCode, recused }: Pick<CaseFacts, 'municipalityId' | 'areaCode' | 'recused'>,
): TakeRefusal | null => {
  if (recused) return 'recused';
  if (municipalityId === rights.municipalityId) return null;
  if (!rights.secondedTo.includes(municipalityId)) return 'not_seconded';
  if (!rights.areas.includes(areaCode)) return 'not_competent';
  const isBound = rights.agreements.some(
    (agreement) =>
      agreement.areaCode === areaCode &&
      agreement.municipalityIds.includes(municipalityId) &&
      agreement.municipalityIds.includes(rights.municipalityId),
  );
  return isBound ? null : 'agreement_not_effective';
};

/** The lead of the municipality whose case it is. */
export const leadsCase = (
  rights: CaseRights,
  { municipalityId }: Pick<CaseFacts, 'municipalityId'>,
): boolean => rights.isLead && rights.municipalityId === municipalityId;

/** Everything she may do with the case now; commands and buttons both go by it. */
export const caseActions = (rights: CaseRights, facts: CaseFacts, now: Instant): CaseAction[] => {
  const isHome = facts.municipalityId === rights.municipalityId;
  if (facts.state === 'closed') return isHome ? ['reopen'] : [];
  const holder = holderOf(facts, now);
  const isHolder = holder === rights.staffId;
  const isOwner = facts.ownerStaffId === rights.staffId;
  const isLead = leadsCase(rights, facts);
  const mayTake = takeObstacle(rights, facts) === null;
  const isFree = holder === null;
  const allowed: Record<CaseAction, boolean> = {
    take: isFree && mayTake,
    renew: isHolder,
    change: isHolder || (isFree && isHome && !facts.recused) || isLead,
    return: isOwner || (isLead && facts.ownerStaffId !== null),
    handover: isOwner || isLead,
    forward: isHolder || (isFree && isHome && !facts.recused) || isLead,
    recuse: !facts.recused && (isOwner || (isFree && mayTake)),
    close: isHolder || isLead,
    reopen: false,
  };
  return (Object.keys(allowed) as CaseAction[]).filter((action) => allowed[action]);
};
