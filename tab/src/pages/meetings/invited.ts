/** Who is invited, as a form keeps it. Pure. */
export type Invited = { staffId: string; required: boolean };
type Colleague = { staffId: string; municipalityId: string };

/** Invites all of these, or none of them; whoever was invited before keeps what was said of her. */
export const inviteAll = (
  invited: readonly Invited[],
  people: readonly Colleague[],
  { isInvited, required }: { isInvited: boolean; required: boolean },
): Invited[] => {
  const ids = new Set(people.map(({ staffId }) => staffId));
  const others = invited.filter(({ staffId }) => !ids.has(staffId));
  if (!isInvited) return others;
  const known = new Map(invited.map((one) => [one.staffId, one]));
  return [...others, ...people.map(({ staffId }) => known.get(staffId) ?? { staffId, required })];
};

export const setRequired = (invited: readonly Invited[], staffId: string, required: boolean): Invited[] =>
  invited.map((one) => (one.staffId === staffId ? { staffId, required } : one));

/** Municipalities and people, and how many have to be there. */
export const countInvited = (invited: readonly Invited[], colleagues: readonly Colleague[]) => {
  const home = new Map(colleagues.map(({ staffId, municipalityId }) => [staffId, municipalityId]));
  return {
    people: invited.length,
    municipalities: new Set(invited.map(({ staffId }) => home.get(staffId))).size,
    required: invited.filter(({ required }) => required).length,
  };
};
