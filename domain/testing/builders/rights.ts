import type { Db } from '../../src/db/types.ts';
import { type Instant, plainDate } from '../../src/kernel/time.ts';
import { dayOrNull, nextId, type TestCooperation, type TestMunicipality, type TestStaff } from './basics.ts';

/** From July 2026 for a year, Monday to Friday, two half-days a week, heard before. */
export const aSecondment = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    to: TestMunicipality;
    from?: string;
    /** The first day it no longer holds. */
    until?: string;
    weekdays?: readonly number[];
    weeklyHalfDays?: number;
    hearingOn?: string | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('secondment')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      hostMunicipalityId: spec.to.id,
      startsOn: plainDate(spec.from ?? '2026-07-01'),
      endsBefore: plainDate(spec.until ?? '2027-07-01'),
      weekdays: [...(spec.weekdays ?? [1, 2, 3, 4, 5])],
      weeklyHalfDays: spec.weeklyHalfDays ?? 2,
      hearingOn: dayOrNull(spec.hearingOn === undefined ? '2026-06-10' : spec.hearingOn),
    })
    .execute();
  return id;
};

/** Mandating, approved and published in March 2026, effective from April 2026 to the end of 2031. */
export const anAgreement = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    area: string;
    between: readonly TestMunicipality[];
    /** `null`: not effective yet, nobody knows when. */
    effectiveFrom?: string | null;
    effectiveUntil?: string | null;
  },
): Promise<string> => {
  const id = nextId();
  const effectiveFrom = spec.effectiveFrom === undefined ? '2026-04-01' : spec.effectiveFrom;
  const effectiveUntil = spec.effectiveUntil === undefined ? '2032-01-01' : spec.effectiveUntil;
  await db
    .insertInto('cooperationAgreement')
    .values({
      cooperationId: cooperation.id,
      id,
      areaCode: spec.area,
      kind: 'mandating',
      approvedOn: effectiveFrom === null ? null : plainDate(effectiveFrom).subtract({ days: 30 }),
      publishedOn: effectiveFrom === null ? null : plainDate(effectiveFrom).subtract({ days: 12 }),
      effectiveFrom: dayOrNull(effectiveFrom),
      effectiveUntil: effectiveFrom === null ? null : dayOrNull(effectiveUntil),
      noticeMonths: 12,
    })
    .execute();
  await db
    .insertInto('agreementParty')
    .values(
      spec.between.map((party) => ({
        cooperationId: cooperation.id,
        agreementId: id,
        municipalityId: party.id,
      })),
    )
    .execute();
  return id;
};

export const anAuthority = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestMunicipality;
    area: string;
    formula?: 'i_a' | 'i_v';
    from?: string;
    until?: string | null;
    revokedAt?: Instant | null;
  },
): Promise<string> => {
  const id = nextId();
  await db
    .insertInto('signingAuthority')
    .values({
      cooperationId: cooperation.id,
      id,
      staffId: spec.of.id,
      municipalityId: spec.at.id,
      areaCode: spec.area,
      amountLimitCents: null,
      formula: spec.formula ?? 'i_a',
      validFrom: plainDate(spec.from ?? '2026-07-01'),
      validUntil: dayOrNull(spec.until),
      revokedAt: spec.revokedAt ?? null,
    })
    .execute();
  return id;
};
