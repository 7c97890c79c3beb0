/** Who may see a standard case and what she may do with it. Pure. */
import type { StandardCaseState } from '../db/questionTables.ts';
import type { StandardCaseAction } from './schema.ts';

export type StandardCaseFacts = {
  state: StandardCaseState;
  latestVersion: number;
  approvedVersion: number | null;
  createdByStaffId: string;
};

export type StandardCaseReader = {
  staffId: string;
  isCoordination: boolean;
  isLead: boolean;
  /** Reads what holds and nothing else. */
  isOnlyNetwork: boolean;
};

export const seesStandardCase = ({ state }: StandardCaseFacts, reader: StandardCaseReader): boolean =>
  !reader.isOnlyNetwork || state === 'approved';

/** A version waits for approval. */
export const isPending = ({ state, latestVersion, approvedVersion }: StandardCaseFacts): boolean =>
  state === 'proposed' || (state === 'approved' && latestVersion !== approvedVersion);

/** Everything she may do with it now; commands and buttons both go by it. */
export const standardCaseActions = (
  facts: StandardCaseFacts,
  reader: StandardCaseReader,
): StandardCaseAction[] => {
  const { state } = facts;
  const isLive = state === 'proposed' || state === 'approved';
  const allowed: Record<StandardCaseAction, boolean> = {
    change: !reader.isOnlyNetwork && (isLive || state === 'rejected'),
    approve: reader.isCoordination && isPending(facts),
    reject: reader.isCoordination && isPending(facts),
    withdraw:
      (reader.isCoordination && isLive) ||
      (state === 'proposed' && facts.createdByStaffId === reader.staffId),
    merge: reader.isCoordination && isLive,
    confirm: reader.isCoordination && state === 'approved',
    deviate: reader.isLead && state === 'approved',
  };
  return (Object.keys(allowed) as StandardCaseAction[]).filter((action) => allowed[action]);
};
