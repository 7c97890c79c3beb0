/** Everything a judgement needs to know, free of the database and safe for a browser. */
import type { DayPart, Level } from '../../db/tables.ts';
import type { Half, Instant } from '../../kernel/time.ts';
import type { CoverNeed } from '../types.ts';

/** What of a need decides who may cover it; also asked about half-days that nobody has requested. */
export type NeedFact = Omit<CoverNeed, 'startsAt' | 'endsAt'>;

/**
 * A calendar day as ISO text, `2026-11-30`. A judgement compares tens of thousands of days; text of this
 * form sorts like the days it stands for and compares far faster than a `PlainDate`.
 */
export type IsoDay = string;

/** Half-open: `until` no longer belongs to it; `null` means open-ended. */
export type IsoSpan = { from: IsoDay; until: IsoDay | null };

export type CompetenceFact = IsoSpan & { areaCode: string; level: Level };

export type SecondmentFact = IsoSpan & {
  id: string;
  hostMunicipalityId: string;
  until: IsoDay;
  /** ISO weekdays, 1 is Monday. */
  weekdays: readonly number[];
  weeklyHalfDays: number;
};

export type AuthorityFact = IsoSpan & {
  municipalityId: string;
  areaCode: string;
  formula: 'i_a' | 'i_v';
  revoked: boolean;
};

export type AbsenceFact = { from: IsoDay; until: IsoDay; dayPart: DayPart };

/** A planned half-day of duty, or one tentatively given while a plan is made. */
export type DutyFact = {
  day: IsoDay;
  half: Half;
  deskName: string;
  municipalityName: string;
  /** The secondment whose share it uses, and the Monday of the week it is counted in. */
  share: { secondmentId: string; week: IsoDay } | null;
};

export type WorkingFact = IsoSpan & { weekday: number; half: Half };

export type PersonFacts = {
  id: string;
  name: string;
  municipalityId: string;
  /** While both she and her municipality belong to the cooperation. */
  active: IsoSpan;
  competences: readonly CompetenceFact[];
  secondments: readonly SecondmentFact[];
  authorities: readonly AuthorityFact[];
  works: readonly WorkingFact[];
  absences: readonly AbsenceFact[];
  duties: readonly DutyFact[];
  mentorIds: ReadonlySet<string>;
  /** Half-days she has covered before today, by the municipality she covered at. */
  coversAt: ReadonlyMap<string, number>;
  lastAskedAt: Instant | null;
};

/** Effective only once approved and published; `from` is `null` until then. */
export type AgreementFact = { parties: ReadonlySet<string>; from: IsoDay | null; until: IsoDay | null };

/** A half-day of the same request right before or after a need. */
export type NeighbourFact = {
  need: NeedFact;
  isOpen: boolean;
  coveredByStaffId: string | null;
};

export type Balance = {
  /** Half-days its people covered elsewhere, and half-days others covered here, within the fairness window. */
  given: number;
  taken: number;
};

export type EligibilityFacts = {
  people: ReadonlyMap<string, PersonFacts>;
  municipalityNames: ReadonlyMap<string, string>;
  /** By desk, then by area: the least level the desk asks for. An area that is not there asks for a junior. */
  minLevels: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  agreements: ReadonlyMap<string, readonly AgreementFact[]>;
  balances: ReadonlyMap<string, Balance>;
  /** By need. */
  neighbours: ReadonlyMap<string, readonly NeighbourFact[]>;
};

export const contains = (span: IsoSpan, day: IsoDay): boolean =>
  span.from <= day && (span.until === null || day < span.until);
