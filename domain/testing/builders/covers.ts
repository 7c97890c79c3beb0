import type { Pace } from '../../src/db/tables.ts';
import type { Db } from '../../src/db/types.ts';
import { type Half, type Instant, momentAt, plainDate } from '../../src/kernel/time.ts';
import { HOURS, NOW, nextId, type TestCooperation, type TestDesk, type TestStaff } from './basics.ts';
import { shareOf } from './roster.ts';

/** An open request with a need for each half-day, as `requestCover` leaves it before anybody is asked. */
export const aCoverRequest = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestStaff;
    at: TestDesk;
    halfDays: readonly { day: string; half: Half }[];
    areaCodes?: readonly string[];
    pace?: Pace;
    createdAt?: Instant;
  },
): Promise<{ requestId: string; needIds: string[] }> => {
  const requestId = nextId();
  await db
    .insertInto('coverRequest')
    .values({
      cooperationId: cooperation.id,
      id: requestId,
      forStaffId: spec.of.id,
      requestedByStaffId: spec.of.id,
      municipalityId: spec.at.municipalityId,
      state: 'open',
      note: null,
      withdrawnAt: null,
      createdAt: spec.createdAt ?? NOW,
    })
    .execute();
  const needIds = spec.halfDays.map(() => nextId());
  await db
    .insertInto('coverNeed')
    .values(
      spec.halfDays.map(({ day, half }, index) => ({
        cooperationId: cooperation.id,
        id: needIds[index] ?? nextId(),
        requestId,
        forStaffId: spec.of.id,
        deskId: spec.at.id,
        day: plainDate(day),
        half,
        startsAt: momentAt(plainDate(day), HOURS[half].opens),
        endsAt: momentAt(plainDate(day), HOURS[half].closes),
        areaCodes: [...(spec.areaCodes ?? spec.at.areaCodes)],
        dutyId: null,
        pace: spec.pace ?? ('planned' as const),
        state: 'open' as const,
      })),
    )
    .execute();
  return { requestId, needIds };
};

/** A finished story: somebody was asked for one half-day, accepted it, and the duty stands in the roster. */
export const aCover = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    by: TestStaff;
    of: TestStaff;
    at: TestDesk;
    day: string;
    half: Half;
    askedAt?: Instant;
    under?: { secondmentId: string; weeklyHalfDays: number; slot: number };
  },
): Promise<{ requestId: string; needId: string; offerId: string; dutyId: string }> => {
  const askedAt = spec.askedAt ?? NOW;
  const { requestId, needIds } = await aCoverRequest(db, cooperation, {
    of: spec.of,
    at: spec.at,
    halfDays: [{ day: spec.day, half: spec.half }],
    createdAt: askedAt,
  });
  const needId = needIds[0] ?? '';
  const [offerId, dutyId] = [nextId(), nextId()];
  const owned = { cooperationId: cooperation.id };
  await db.updateTable('coverRequest').set({ state: 'fulfilled' }).where('id', '=', requestId).execute();
  await db.updateTable('coverNeed').set({ state: 'covered' }).where('id', '=', needId).execute();
  await db
    .insertInto('coverOffer')
    .values({ ...owned, id: offerId, requestId, staffId: spec.by.id, reasons: '[]', lastAskedAt: askedAt })
    .execute();
  await db
    .insertInto('coverOfferNeed')
    .values({ ...owned, offerId, needId, state: 'accepted', answerBy: askedAt, answeredAt: askedAt })
    .execute();
  await db
    .insertInto('duty')
    .values({
      ...owned,
      id: dutyId,
      deskId: spec.at.id,
      staffId: spec.by.id,
      day: plainDate(spec.day),
      half: spec.half,
      origin: 'cover',
      state: 'planned',
      needId,
      seniorStaffId: null,
      ...shareOf(plainDate(spec.day), spec.under),
      createdAt: askedAt,
    })
    .execute();
  return { requestId, needId, offerId, dutyId };
};
