import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextId } from '../../../testing/builders/basics.ts';
import {
  aCooperation,
  aDuty,
  anAbsence,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { clock } from '../../../testing/slotFacts.ts';
import { runQuery } from '../../db/run.ts';
import { type Instant, instant, plainDate } from '../../kernel/time.ts';
import { proposeSlots } from './proposeSlots.ts';
import type { BusyTimes, WantedSlot } from './types.ts';

const TUESDAY = '2026-12-01';
const at = (time: string): Instant => instant(`${TUESDAY}T${time}:00+01:00`);

let database: TestDatabase;
let cooperation: TestCooperation;
let jana: TestStaff;
let murat: TestStaff;
let petra: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  jana = cooperation.person('Jana Brandt');
  murat = cooperation.person('Murat Aydin');
  petra = cooperation.person('Petra Vogt');
});
afterAll(() => database.close());

const wanted = (changes: Partial<WantedSlot> = {}): WantedSlot => ({
  windowFrom: plainDate(TUESDAY),
  windowUntil: plainDate(TUESDAY).add({ days: 1 }),
  durationMinutes: 60,
  mode: 'online',
  placeMunicipalityId: null,
  minShare: 100,
  participants: [jana, murat].map(({ id }) => ({ staffId: id, required: true })),
  at: null,
  ...changes,
});

const propose = (changes?: Partial<WantedSlot>, busy: BusyTimes = new Map(), now = NOW) =>
  runQuery(database.db, petra.scope, (trx) => proposeSlots(trx, petra.scope, wanted(changes), { busy, now }));

/** Whether Tuesday at that time is proposed, or whom it fails on. */
const tuesdayAt = async (time: string, changes: Partial<WantedSlot> = {}, busy?: BusyTimes) => {
  const { proposals, blockers } = await propose({ ...changes, at: clock(time) }, busy);
  return proposals.length > 0
    ? 'fits'
    : blockers.map((one) => (one.kind === 'person' ? one.staffId : one.kind));
};

const aMeeting = async (spec: {
  of: readonly TestStaff[];
  from: string;
  until: string;
  state?: 'fixed' | 'cancelled';
  organiser?: TestStaff;
}): Promise<string> => {
  const id = nextId();
  await database.db
    .insertInto('meeting')
    .values({
      cooperationId: cooperation.id,
      id,
      seriesId: null,
      occursOn: null,
      template: 'other',
      title: 'Besprechung',
      organiserStaffId: (spec.organiser ?? petra).id,
      state: spec.state ?? 'fixed',
      durationMinutes: 60,
      windowFrom: plainDate(TUESDAY),
      windowUntil: plainDate(TUESDAY).add({ days: 1 }),
      mode: 'online',
      placeMunicipalityId: null,
      startsAt: at(spec.from),
      endsAt: at(spec.until),
      pollClosesAt: null,
      createdAt: NOW,
      changedAt: NOW,
    })
    .execute();
  await database.db
    .insertInto('meetingParticipant')
    .values(
      spec.of.map((person) => ({
        cooperationId: cooperation.id,
        meetingId: id,
        staffId: person.id,
        required: true,
        attendance: null,
      })),
    )
    .execute();
  return id;
};

describe('a time for a meeting of two municipalities', () => {
  it('is one at which everybody works and no counter is open', async () => {
    const { proposals } = await propose();
    expect(proposals[0]).toEqual({
      startsAt: at('16:00'),
      endsAt: at('17:00'),
      reasons: [
        { code: 'everybody_can' },
        { code: 'municipalities_can', can: 2, of: 2 },
        { code: 'outside_opening_hours' },
      ],
      cannot: [],
    });
  });

  it('is none on Friday afternoon, when nobody works', async () => {
    const friday = { windowFrom: plainDate('2026-12-04'), windowUntil: plainDate('2026-12-05') };
    const { proposals } = await propose({ ...friday, at: clock('14:00') });
    expect(proposals).toEqual([]);
  });

  it('is none while somebody is away, and says no more than that she cannot', async () => {
    await anAbsence(database.db, cooperation, { of: murat, from: TUESDAY, dayPart: 'morning' });
    await anAbsence(database.db, cooperation, { of: jana, from: TUESDAY, cancelledAt: NOW });
    expect(await tuesdayAt('09:00')).toEqual([murat.id]);
    expect(await tuesdayAt('14:00')).toBe('fits');
  });

  it('is none while somebody is on duty at an open desk', async () => {
    await aDuty(database.db, cooperation, {
      of: jana,
      at: cooperation.at('Lippetal').desk,
      day: TUESDAY,
      half: 'morning',
    });
    await aDuty(database.db, cooperation, {
      of: murat,
      at: cooperation.at('Welver').desk,
      day: TUESDAY,
      half: 'afternoon',
      state: 'handed_over',
    });
    expect(await tuesdayAt('11:45')).toEqual([jana.id]);
    expect(await tuesdayAt('12:30')).toBe('fits');
    expect(await tuesdayAt('14:00')).toBe('fits');
  });

  it('may be while the desk of her duty is closed', async () => {
    const { desk } = cooperation.at('Lippetal');
    await aDuty(database.db, cooperation, { of: jana, at: desk, day: TUESDAY, half: 'morning' });
    await database.db
      .insertInto('deskClosure')
      .values({ cooperationId: cooperation.id, deskId: desk.id, day: plainDate(TUESDAY) })
      .execute();
    expect(await tuesdayAt('09:00')).toBe('fits');
  });

  it('is none beside another fixed meeting, also one she has called herself', async () => {
    const meetingId = await aMeeting({ of: [jana], from: '09:00', until: '10:00' });
    await aMeeting({ of: [jana], from: '13:00', until: '14:00', state: 'cancelled' });
    await aMeeting({ of: [jana], from: '15:00', until: '16:00', organiser: murat });
    expect(await tuesdayAt('09:30')).toEqual([jana.id]);
    expect(await tuesdayAt('13:00')).toBe('fits');
    expect(await tuesdayAt('15:00')).toEqual([jana.id, murat.id]);
    expect(await tuesdayAt('09:30', { ownMeetingId: meetingId })).toBe('fits');
  });

  it('is none while her calendar elsewhere says busy', async () => {
    const busy = new Map([[murat.id, [{ from: at('09:30'), until: at('10:00') }]]]);
    expect(await tuesdayAt('09:00', {}, busy)).toEqual([murat.id]);
    expect(await tuesdayAt('10:00', {}, busy)).toBe('fits');
  });

  it('leaves time for the way as it was entered, whichever town hall was named first', async () => {
    const [here, there] = [cooperation.at('Lippetal').id, cooperation.at('Welver').id];
    const ids = here < there ? [here, there] : [there, here];
    await database.db
      .insertInto('travelTime')
      .values({
        cooperationId: cooperation.id,
        aMunicipalityId: ids[0] ?? '',
        bMunicipalityId: ids[1] ?? '',
        minutes: 60,
      })
      .execute();
    const onSite = { mode: 'on_site' as const, placeMunicipalityId: here };
    expect(await tuesdayAt('08:15', onSite)).toEqual([murat.id]);
    expect(await tuesdayAt('08:30', onSite)).toBe('fits');
  });

  it('knows nothing of other cooperations', async () => {
    const other = await aCooperation(database.db);
    await expect(
      propose({ participants: [{ staffId: other.person('Jana Brandt').id, required: true }] }),
    ).rejects.toThrow('Nothing is known of');
  });

  it('is found for nobody but the organiser as well', async () => {
    expect((await propose({ participants: [] })).proposals).toHaveLength(5);
  });
});
