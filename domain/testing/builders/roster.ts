import type { DayPart, DutyState, Level } from '../../src/db/tables.ts';
import type { Db } from '../../src/db/types.ts';
import { type Half, type Instant, type PlainDate, plainDate, weekStart } from '../../src/kernel/time.ts';
import {
  DESK_AREAS,
  EARLY,
  HOURS,
  NOW,
  nextId,
  type TestCooperation,
  type TestDesk,
  type TestMunicipality,
  type TestStaff,
  USUAL_HALVES,
} from './basics.ts';

/** Open Monday to Thursday, and Friday morning; asks for HZL and GRUSI and for signing authority. */
export const aDesk = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    at: Pick<TestMunicipality, 'id'>;
    name: string;
    kind?: 'counter' | 'phone' | 'back_office';
    needsAuthority?: boolean;
    /** Area and the level it asks for. */
    areas?: Readonly<Record<string, Level>>;
    open?: readonly { weekday: number; half: Half }[];
  },
): Promise<TestDesk> => {
  const areas = spec.areas ?? Object.fromEntries(DESK_AREAS.map((area) => [area, 'junior' as const]));
  const desk = { id: nextId(), name: spec.name, municipalityId: spec.at.id, areaCodes: Object.keys(areas) };
  await db
    .insertInto('desk')
    .values({
      cooperationId: cooperation.id,
      id: desk.id,
      municipalityId: desk.municipalityId,
      name: desk.name,
      kind: spec.kind ?? 'counter',
      needsAuthority: spec.needsAuthority ?? true,
    })
    .execute();
  await db
    .insertInto('deskArea')
    .values(
      Object.entries(areas).map(([areaCode, minLevel]) => ({
        cooperationId: cooperation.id,
        deskId: desk.id,
        areaCode,
        minLevel,
      })),
    )
    .execute();
  await db
    .insertInto('openingHours')
    .values(
      (spec.open ?? USUAL_HALVES).map(({ weekday, half }) => ({
        cooperationId: cooperation.id,
        deskId: desk.id,
        weekday,
        half,
        ...HOURS[half],
        validFrom: plainDate(EARLY),
        validUntil: null,
      })),
    )
    .execute();
  return desk;
};

export const anAbsence = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    from: string;
    /** The first day she is back. Default: one day. */
    until?: string;
    dayPart?: DayPart;
    cancelledAt?: Instant | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('absence')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      fromDay: plainDate(spec.from),
      untilDay: spec.until ? plainDate(spec.until) : plainDate(spec.from).add({ days: 1 }),
      dayPart: spec.dayPart ?? 'full',
      cancelledAt: spec.cancelledAt ?? null,
      createdAt: NOW,
    })
    .execute();
  return id;
};

/** A duty of the roster; with `under`, it uses the share of that secondment. */
export const aDuty = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestDesk;
    day: string;
    half: Half;
    state?: DutyState;
    under?: { secondmentId: string; weeklyHalfDays: number; slot: number };
  },
): Promise<string> => {
  const id = nextId();
  const day = plainDate(spec.day);
  await db
    .insertInto('duty')
    .values({
      cooperationId: cooperation.id,
      id,
      deskId: spec.at.id,
      staffId: spec.of.id,
      day,
      half: spec.half,
      origin: 'roster',
      state: spec.state ?? 'planned',
      needId: null,
      seniorStaffId: null,
      ...shareOf(day, spec.under),
      createdAt: NOW,
    })
    .execute();
  return id;
};

export const shareOf = (
  day: PlainDate,
  under: { secondmentId: string; weeklyHalfDays: number; slot: number } | undefined,
) => ({
  secondmentId: under?.secondmentId ?? null,
  secondmentHalfDays: under?.weeklyHalfDays ?? null,
  shareWeek: under ? weekStart(day) : null,
  shareSlot: under?.slot ?? null,
});
