/** The same rules the way one would first write them: lists of rows, searched again for every person. */
import type { EligibilityFacts, NeedFact } from '@verbund/domain/cover/eligibility/facts';
import type { Level } from '@verbund/domain/db/tables';
import { compareDays, isWithin, type PlainDate, plainDate, weekStart } from '@verbund/domain/kernel/time';

type Of<T> = T extends readonly (infer Row)[] ? Row : never;
type PersonRow = EligibilityFacts['people'] extends ReadonlyMap<string, infer P> ? P : never;
type Dated<T> = Omit<T, 'from' | 'until'> & { staffId: string; from: PlainDate; until: PlainDate | null };

export type Rows = {
  facts: EligibilityFacts;
  competences: Dated<Of<PersonRow['competences']>>[];
  secondments: Dated<Of<PersonRow['secondments']>>[];
  authorities: Dated<Of<PersonRow['authorities']>>[];
  works: Dated<Of<PersonRow['works']>>[];
  absences: Dated<Of<PersonRow['absences']>>[];
  duties: (Omit<Of<PersonRow['duties']>, 'day'> & { staffId: string; day: PlainDate })[];
};

/** Lays the facts out as the rows of their tables, with real dates. */
export const rowsOf = (facts: EligibilityFacts): Rows => {
  const flat = <T extends { from: string; until: string | null }>(of: (person: PersonRow) => readonly T[]) =>
    [...facts.people.values()].flatMap((person) =>
      of(person).map((row) => ({
        ...row,
        staffId: person.id,
        from: plainDate(row.from),
        until: row.until === null ? null : plainDate(row.until),
      })),
    );
  return {
    facts,
    competences: flat((person) => person.competences),
    secondments: flat((person) => person.secondments),
    authorities: flat((person) => person.authorities),
    works: flat((person) => person.works),
    absences: flat((person) => person.absences),
    duties: [...facts.people.values()].flatMap((person) =>
      person.duties.map((duty) => ({ ...duty, staffId: person.id, day: plainDate(duty.day) })),
    ),
  };
};

const LEVELS: readonly Level[] = ['junior', 'senior', 'expert'];

/** @returns the ids of everybody eligible. */
export const judgeNaively = (need: NeedFact, rows: Rows): string[] => {
  const { day, half, municipalityId } = need;
  const holds = (row: { from: PlainDate; until: PlainDate | null }) => isWithin(day, row.from, row.until);
  const isThere = ({ id, active }: PersonRow): boolean =>
    isWithin(day, plainDate(active.from), active.until === null ? null : plainDate(active.until)) &&
    rows.works.some(
      (row) => row.staffId === id && row.weekday === day.dayOfWeek && row.half === half && holds(row),
    ) &&
    !rows.absences.some(
      (row) => row.staffId === id && (row.dayPart === 'full' || row.dayPart === half) && holds(row),
    );
  const levelOf = (id: string, areaCode: string): number =>
    Math.max(
      -1,
      ...rows.competences
        .filter((row) => row.staffId === id && row.areaCode === areaCode && holds(row))
        .map((row) => LEVELS.indexOf(row.level)),
    );
  const people = [...rows.facts.people.values()];
  return people
    .filter((person) => {
      const { id } = person;
      if (id === need.forStaffId || !isThere(person)) return false;
      if (
        rows.duties.some((row) => row.staffId === id && row.half === half && compareDays(row.day, day) === 0)
      ) {
        return false;
      }
      if (person.municipalityId !== municipalityId) {
        const isSeconded = rows.secondments.some(
          (row) =>
            row.staffId === id &&
            row.hostMunicipalityId === municipalityId &&
            row.weekdays.includes(day.dayOfWeek) &&
            holds(row) &&
            rows.duties.filter(
              ({ share }) => share?.secondmentId === row.id && share.week === weekStart(day).toString(),
            ).length < row.weeklyHalfDays,
        );
        const isAgreed = need.areaCodes.every((areaCode) =>
          rows.facts.agreements
            .get(areaCode)
            ?.some(
              ({ parties, from, until }) =>
                parties.has(municipalityId) &&
                parties.has(person.municipalityId) &&
                from !== null &&
                isWithin(day, plainDate(from), until === null ? null : plainDate(until)),
            ),
        );
        if (!isSeconded || !isAgreed) return false;
      }
      const learning: string[] = [];
      for (const areaCode of need.areaCodes) {
        const needed = LEVELS.indexOf(rows.facts.minLevels.get(need.deskId)?.get(areaCode) ?? 'junior');
        const level = levelOf(id, areaCode);
        if (level < needed) return false;
        if (level === 0) learning.push(areaCode);
      }
      if (
        learning.length > 0 &&
        !people.some(
          (senior) =>
            senior.id !== need.forStaffId &&
            learning.every((area) => levelOf(senior.id, area) > 0) &&
            isThere(senior),
        )
      ) {
        return false;
      }
      return (
        !need.needsAuthority ||
        need.areaCodes.every((areaCode) =>
          rows.authorities.some(
            (row) =>
              row.staffId === id &&
              row.municipalityId === municipalityId &&
              row.areaCode === areaCode &&
              !row.revoked &&
              holds(row),
          ),
        )
      );
    })
    .map(({ id }) => id);
};
