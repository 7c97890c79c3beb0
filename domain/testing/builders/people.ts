import type { Level, Role } from '../../src/db/tables.ts';
import type { Db } from '../../src/db/types.ts';
import { type Half, plainDate } from '../../src/kernel/time.ts';
import { mintStaffScope } from '../../src/membership/mintScope.ts';
import {
  DESK_AREAS,
  dayOrNull,
  EARLY,
  nextId,
  type Place,
  type TestCooperation,
  type TestDesk,
  type TestStaff,
  USUAL_HALVES,
} from './basics.ts';

/** Works Monday to Thursday and Friday morning and is senior in HZL and GRUSI unless the test says otherwise. */
export const aStaffMember = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    name: string;
    at: Place;
    roles?: Role[];
    competences?: Readonly<Record<string, Level>>;
    works?: readonly { weekday: number; half: Half }[];
    desk?: TestDesk;
    deputy?: TestStaff | null;
    activeFrom?: string;
    /** The first day she no longer belongs to the office. */
    activeUntil?: string | null;
  },
): Promise<TestStaff> => {
  const roles: Role[] = spec.roles ?? ['caseworker'];
  const person = {
    id: nextId(),
    name: spec.name,
    municipalityId: spec.at.id,
    tenantId: spec.at.tenantId,
    objectId: nextId(),
    roles,
  };
  await db
    .insertInto('staff')
    .values({
      cooperationId: cooperation.id,
      id: person.id,
      municipalityId: person.municipalityId,
      tenantId: person.tenantId,
      objectId: person.objectId,
      displayName: person.name,
      roles,
      deputyStaffId: spec.deputy?.id ?? null,
      activeFrom: plainDate(spec.activeFrom ?? EARLY),
      activeUntil: dayOrNull(spec.activeUntil),
    })
    .execute();
  const works = spec.works ?? USUAL_HALVES;
  if (works.length > 0) {
    await db
      .insertInto('workingPattern')
      .values(
        works.map(({ weekday, half }) => ({
          cooperationId: cooperation.id,
          staffId: person.id,
          weekday,
          half,
          validFrom: plainDate(EARLY),
          validUntil: null,
        })),
      )
      .execute();
  }
  const competences =
    spec.competences ?? Object.fromEntries(DESK_AREAS.map((area) => [area, 'senior' as const]));
  for (const [area, level] of Object.entries(competences)) {
    await aCompetence(db, cooperation, { of: person, area, level });
  }
  if (spec.desk) {
    await db
      .insertInto('staffDesk')
      .values({ cooperationId: cooperation.id, staffId: person.id, deskId: spec.desk.id })
      .execute();
  }
  return {
    ...person,
    scope: mintStaffScope(cooperation.id, {
      staffId: person.id,
      municipalityId: person.municipalityId,
      roles,
    }),
  };
};

export const aCompetence = async (
  db: Db,
  cooperation: TestCooperation,
  spec: { of: { id: string }; area: string; level: Level; from?: string; until?: string | null },
): Promise<void> => {
  await db
    .insertInto('competence')
    .values({
      cooperationId: cooperation.id,
      staffId: spec.of.id,
      areaCode: spec.area,
      level: spec.level,
      validFrom: plainDate(spec.from ?? EARLY),
      validUntil: dayOrNull(spec.until),
    })
    .execute();
};

export const aMentorPair = async (
  db: Db,
  cooperation: TestCooperation,
  spec: { junior: TestStaff; senior: TestStaff },
): Promise<void> => {
  await db
    .insertInto('mentorPair')
    .values({ cooperationId: cooperation.id, juniorStaffId: spec.junior.id, seniorStaffId: spec.senior.id })
    .execute();
};
