/** What all builders share: the moment, the types, ids and usual hours. */
import type { Role } from '../../src/db/tables.ts';
import { type Half, type Instant, instant, plainDate, Temporal } from '../../src/kernel/time.ts';
import type { Scope, StaffScope, SystemActor } from '../../src/membership/scope.ts';

/** Monday morning, half an hour after the working day opened. */
export const NOW: Instant = instant('2026-11-23T08:00:00+01:00');

/** What the default desks ask for and the default caseworkers know. */
export const DESK_AREAS = ['HZL', 'GRUSI'] as const;

export const EARLY = '2024-01-01';

export type TestStaff = {
  id: string;
  name: string;
  municipalityId: string;
  tenantId: string;
  objectId: string;
  roles: Role[];
  scope: StaffScope;
};

export type TestDesk = { id: string; name: string; municipalityId: string; areaCodes: string[] };

export type TestMunicipality = {
  id: string;
  name: string;
  ags: string;
  tenantId: string;
  /** "Schalter", open Monday to Thursday and Friday morning, for HZL and GRUSI; asks for signing authority. */
  desk: TestDesk;
  lead: TestStaff;
  caseworkers: TestStaff[];
};

export type TestCooperation = {
  id: string;
  systemScope: Scope<SystemActor>;
  municipalities: TestMunicipality[];
  /** By name, e.g. `at('Welver')`; throws for a name that is not there. */
  at(name: string): TestMunicipality;
  /** By name, e.g. `person('Jana Brandt')`; throws for a name that is not there. */
  person(name: string): TestStaff;
};

export type Place = Pick<TestMunicipality, 'id' | 'tenantId'>;

let counter = 0;

/** Ids in the order of making, so that "ties by id" reads as "who was made first". */
export const nextId = (): string => {
  counter += 1;
  return `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
};

/** Monday to Thursday all day, Friday morning. */
export const USUAL_HALVES: readonly { weekday: number; half: Half }[] = [1, 2, 3, 4, 5].flatMap((weekday) =>
  (weekday === 5 ? (['morning'] as const) : (['morning', 'afternoon'] as const)).map((half) => ({
    weekday,
    half,
  })),
);

export const HOURS = {
  morning: { opens: Temporal.PlainTime.from('08:00'), closes: Temporal.PlainTime.from('12:30') },
  afternoon: { opens: Temporal.PlainTime.from('13:30'), closes: Temporal.PlainTime.from('16:00') },
} as const;

export const dayOrNull = (iso: string | null | undefined): Temporal.PlainDate | null =>
  iso ? plainDate(iso) : null;
