/** What the search for a meeting's time needs to know, free of the database. */
import type { IsoDay, IsoSpan } from '../../cover/eligibility/facts.ts';
import type { DayPart } from '../../db/tables.ts';
import type { Half, Instant } from '../../kernel/time.ts';
import type { BusyTimes, WantedSlot } from './types.ts';

/** Minutes of the wall clock in Berlin since midnight; half-open. */
export type MinuteSpan = { from: number; until: number };

/** A half-day of the week on which somebody works; `remote`: from elsewhere. */
export type WorksFact = IsoSpan & { weekday: number; half: Half; remote: boolean };

/** A planned duty at a desk that is open then, in the hours of that desk. */
export type DeskDutyFact = MinuteSpan & { day: IsoDay };

/** Another meeting that has its time. */
export type OtherMeetingFact = {
  from: Instant;
  until: Instant;
  /** Where she has to be; `null` when she can join from her desk. */
  placeMunicipalityId: string | null;
};

export type InvitedFact = {
  staffId: string;
  municipalityId: string;
  /** While both she and her municipality belong to the cooperation. */
  active: IsoSpan;
  works: readonly WorksFact[];
  absences: readonly (IsoSpan & { dayPart: DayPart })[];
  duties: readonly DeskDutyFact[];
  meetings: readonly OtherMeetingFact[];
};

/** A counter or phone of an invited municipality. */
export type OpenDeskFact = {
  hours: readonly (IsoSpan & MinuteSpanOfWeek)[];
  closedOn: ReadonlySet<IsoDay>;
};
type MinuteSpanOfWeek = { weekday: number; opens: number; closes: number };

export type SlotFacts = {
  /** Everybody invited. */
  people: readonly InvitedFact[];
  desks: readonly OpenDeskFact[];
  /** Minutes between two town halls by {@link wayKey}, as far as entered. */
  travel: ReadonlyMap<string, number>;
};

/** With what is not in the database. */
export type KnownFacts = SlotFacts & { busy: BusyTimes; now: Instant };

/** Where nothing is entered. */
const USUAL_TRAVEL_MINUTES = 30;

/** The same for both ways. */
export const wayKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** Minutes on the road from her town hall to another, one way. */
export const wayMinutes = (travel: SlotFacts['travel'], from: string, to: string | null): number =>
  to === null || from === to ? 0 : (travel.get(wayKey(from, to)) ?? USUAL_TRAVEL_MINUTES);

/** Whether somebody from elsewhere has to go there: whoever can join from her desk need not. */
export const mustTravel = ({ mode }: Pick<WantedSlot, 'mode'>): boolean => mode === 'on_site';
