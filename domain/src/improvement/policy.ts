/** Who may do what with an entry of the improvement list. Pure. */
import type { ImprovementState } from '../db/meetingTables.ts';
import type { ImprovementAction } from './schema.ts';

export type ImprovementFacts = {
  state: ImprovementState;
  ownerStaffId: string | null;
  createdByStaffId: string;
};

export type ImprovementReader = {
  staffId: string;
  /** Team lead, coordination group or administrator. */
  isScheduler: boolean;
};

/** Everybody takes on what is nobody's; those it concerns and those who answer for the cooperation change and close it. */
export const improvementActions = (
  { state, ownerStaffId, createdByStaffId }: ImprovementFacts,
  { staffId, isScheduler }: ImprovementReader,
): ImprovementAction[] => {
  const isOpen = state === 'open';
  const concerns = isScheduler || ownerStaffId === staffId || createdByStaffId === staffId;
  const allowed: Record<ImprovementAction, boolean> = {
    change: isOpen && concerns,
    take_over: isOpen && ownerStaffId !== staffId && (ownerStaffId === null || isScheduler),
    close: isOpen && concerns,
    reopen: !isOpen && concerns,
  };
  return (Object.keys(allowed) as ImprovementAction[]).filter((action) => allowed[action]);
};
