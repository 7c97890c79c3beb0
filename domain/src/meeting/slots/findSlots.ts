import { type Invited, prepareInvited } from './busy.ts';
import { spreadOverDays, toProposal } from './choose.ts';
import type { KnownFacts } from './facts.ts';
import { frameOf } from './frame.ts';
import { assessDay, canCome, pictureDay, type Slot } from './picture.ts';
import type { SlotBlocker, SlotSearch, WantedSlot } from './types.ts';

const municipalityCount = (invited: readonly Invited[]): number =>
  new Set(invited.map(({ municipalityId }) => municipalityId)).size;

/** Whether somebody of enough municipalities can come; of a meeting with guests at least one person. */
const hasEnough = (slot: Slot, invited: readonly Invited[], { minShare }: WantedSlot, of: number): boolean =>
  slot.municipalities * 100 >= minShare * of && (invited.length === 0 || slot.missing < invited.length);

/**
 * Whom the search failed on: required people who cannot and, where too few municipalities can come, those of which
 * nobody can. A municipality is not named beside a required person of its own.
 */
const blockersOf = (
  slots: readonly Slot[],
  invited: readonly Invited[],
  wanted: WantedSlot,
): SlotBlocker[] => {
  if (slots.length === 0) return [{ kind: 'window' }];
  const of = municipalityCount(invited);
  const people = new Map<string, number>();
  const municipalities = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const slot of slots) {
    const absent = new Set(invited.map(({ municipalityId }) => municipalityId));
    invited.forEach(({ staffId, municipalityId, required }, place) => {
      const can = canCome(slot.picture, place, slot.position);
      if (can || required) absent.delete(municipalityId);
      if (!can && required) count(people, staffId);
    });
    if (!hasEnough(slot, invited, wanted, of)) for (const id of absent) count(municipalities, id);
  }
  // Stable: of those in the way equally often people come before municipalities, each by id.
  const byId = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1);
  return [
    ...[...people].sort(byId).map(([staffId, times]) => ({ kind: 'person' as const, staffId, slots: times })),
    ...[...municipalities]
      .sort(byId)
      .map(([municipalityId, times]) => ({ kind: 'municipality' as const, municipalityId, slots: times })),
  ].sort((a, b) => b.slots - a.slots);
};

/**
 * The times at which a meeting can take place, best first and on different days, or whom it fails on. The same facts
 * give the same answer in whatever order they come.
 *
 * @throws when nothing is known of somebody who is invited.
 */
export const findSlots = (facts: KnownFacts, wanted: WantedSlot): SlotSearch => {
  const days = frameOf(wanted, facts.now);
  const invited = prepareInvited(facts, wanted, days);
  const of = municipalityCount(invited);
  const slots = days.flatMap((day, index) =>
    assessDay(pictureDay(day, index, invited, facts.desks, wanted), invited, wanted),
  );
  const fitting = slots.filter((slot) => slot.requiredMissing === 0 && hasEnough(slot, invited, wanted, of));
  const outsideLunch = fitting.filter(({ lunch }) => !lunch);
  const chosen = spreadOverDays(outsideLunch.length > 0 ? outsideLunch : fitting, wanted);
  return chosen.length > 0
    ? { proposals: chosen.map((slot) => toProposal(slot, invited, wanted)), blockers: [] }
    : { proposals: [], blockers: blockersOf(slots, invited, wanted) };
};
