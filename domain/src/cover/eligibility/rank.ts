import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Eligible } from '../types.ts';
import type { EligibilityFacts } from './facts.ts';

/** The share of a whole week: what somebody at her own municipality can always give. */
const FULL_SHARE = 10;

type Figures = {
  staffId: string;
  /** Half-days given minus taken by her municipality. */
  balance: number;
  covers: number;
  neighbours: number;
  shareLeft: number;
  lastAskedAt: Instant | null;
};

/** Reads the numbers from the merits, so that what is shown is what ranked her. */
const figuresOf = (one: Eligible, facts: EligibilityFacts): Figures => {
  const figures: Figures = {
    staffId: one.staffId,
    balance: 0,
    covers: 0,
    neighbours: 0,
    shareLeft: FULL_SHARE,
    lastAskedAt: facts.people.get(one.staffId)?.lastAskedAt ?? null,
  };
  for (const merit of one.merits) {
    if (merit.code === 'balance') figures.balance = merit.given - merit.taken;
    else if (merit.code === 'knows_office') figures.covers = merit.covers;
    else if (merit.code === 'neighbouring') figures.neighbours = merit.halfDays;
    else if (merit.code === 'share_left') figures.shareLeft = merit.left;
  }
  return figures;
};

/** Longest ago first; whoever was never asked has waited longest. */
const compareLastAsked = (a: Instant | null, b: Instant | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : compareInstants(a, b);

const compareIds = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const compare = (a: Figures, b: Figures): number =>
  a.balance - b.balance ||
  b.covers - a.covers ||
  b.neighbours - a.neighbours ||
  b.shareLeft - a.shareLeft ||
  compareLastAsked(a.lastAskedAt, b.lastAskedAt) ||
  compareIds(a.staffId, b.staffId);

/**
 * Puts the eligible people of one need into the order in which they are asked: municipality that has given
 * least compared with what it took, knows the office, keeps neighbouring half-days with one person, share
 * left, longest since last asked; ties by id.
 *
 * The municipality that asks stands in the same order as all others. Taking much puts its own people first,
 * which is fair: it helps itself before it asks the others again. Having given much puts them last, and then
 * the partners repay. A rule of its own for home colleagues would bend that balance either way.
 */
export const rank = (eligible: readonly Eligible[], facts: EligibilityFacts): Eligible[] =>
  eligible
    .map((one) => ({ one, figures: figuresOf(one, facts) }))
    .sort((a, b) => compare(a.figures, b.figures))
    .map(({ one }) => one);
