import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  aStaffMember,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '../../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../testing/database.ts';
import { runCommand } from '../../../db/run.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Instant, instant, momentAt, plainDate, Temporal } from '../../../kernel/time.ts';
import type { GuardedText } from '../../../language/guard/guardText.ts';
import { cancelMeeting } from '../../commands/cancelMeeting.ts';
import { moveMeeting } from '../../commands/moveMeeting.ts';
import type { NewSeries, SeriesChange } from '../types.ts';
import { changeSeries } from './changeSeries.ts';
import { endSeries } from './endSeries.ts';
import { materialiseSeries } from './materialiseSeries.ts';
import { skipOccurrence } from './skipOccurrence.ts';
import { startSeries } from './startSeries.ts';
import { unskipOccurrence } from './unskipOccurrence.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let petra: TestStaff;
let jana: TestStaff;
let murat: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  petra = cooperation.person('Petra Vogt');
  jana = cooperation.person('Jana Brandt');
  murat = cooperation.person('Murat Aydin');
});
afterAll(() => database.close());

const aSeries = (changes: Partial<NewSeries> = {}): NewSeries => ({
  clientKey: newId(NOW),
  template: 'caseworker_training',
  title: 'Schulung' as GuardedText,
  startsOn: plainDate('2026-12-01'),
  endsBefore: null,
  mode: 'online',
  placeMunicipalityId: null,
  participants: [jana, murat].map(({ id }) => ({ staffId: id, required: false })),
  ...changes,
});

const start = (series: NewSeries, by = petra, now = NOW) =>
  runCommand(database.db, by.scope, (trx) => startSeries(trx, by.scope, series, now));

const started = async (changes: Partial<NewSeries> = {}, now = NOW): Promise<string> => {
  const result = await start(aSeries(changes), petra, now);
  if (!result.ok) throw new Error(result.reason);
  return result.value.seriesId;
};

const keep = (seriesId: string, now: Instant) => {
  const scope = cooperation.systemScope;
  return runCommand(database.db, scope, (trx) => materialiseSeries(trx, scope, { seriesId }, now));
};

const end = (seriesId: string, day: string, now = NOW) =>
  runCommand(database.db, petra.scope, (trx) =>
    endSeries(trx, petra.scope, { seriesId, endsBefore: plainDate(day) }, now),
  );
const skip = (seriesId: string, day: string, now = NOW) =>
  runCommand(database.db, petra.scope, (trx) =>
    skipOccurrence(trx, petra.scope, { seriesId, occursOn: plainDate(day) }, now),
  );
const unskip = (seriesId: string, day: string, now = NOW) =>
  runCommand(database.db, petra.scope, (trx) =>
    unskipOccurrence(trx, petra.scope, { seriesId, occursOn: plainDate(day) }, now),
  );

const change = async (seriesId: string, changes: Omit<SeriesChange, 'seriesId' | 'changedAt'>, now = NOW) => {
  const { changedAt } = await database.db
    .selectFrom('meetingSeries')
    .select('changedAt')
    .where('id', '=', seriesId)
    .executeTakeFirstOrThrow();
  return runCommand(database.db, petra.scope, (trx) =>
    changeSeries(trx, petra.scope, { seriesId, changedAt, ...changes }, now),
  );
};

const meetings = () =>
  database.db
    .selectFrom('meeting')
    .selectAll()
    .where('cooperationId', '=', cooperation.id)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** "2027-01-12T08:00:00Z fixed" */
const plan = async () => (await meetings()).map(({ startsAt, state }) => `${startsAt} ${state}`);

const meetingOn = async (occursOn: string) => {
  const found = (await meetings()).find((one) => String(one.occursOn) === occursOn);
  if (!found) throw new Error(`There is no meeting of ${occursOn}.`);
  return found;
};

const moveTo = async (occursOn: string, startsAt: string, now = NOW) => {
  const { id, version } = await meetingOn(occursOn);
  const moved = await runCommand(database.db, petra.scope, (trx) =>
    moveMeeting(trx, petra.scope, { meetingId: id, version, startsAt: instant(startsAt) }, now),
  );
  if (!moved.ok) throw new Error(moved.reason);
};

const told = async (kind: string) => {
  const rows = await database.db
    .selectFrom('outbox')
    .select(['recipientStaffId', 'subjectId'])
    .where('cooperationId', '=', cooperation.id)
    .where('kind', '=', kind)
    .execute();
  return rows.length;
};

/** "changed Jana Brandt", in order. */
const news = async () => {
  const rows = await database.db
    .selectFrom('outbox')
    .innerJoin('staff', 'staff.id', 'outbox.recipientStaffId')
    .select(['displayName', 'data'])
    .where('outbox.cooperationId', '=', cooperation.id)
    .where('kind', '=', 'meeting_series')
    .execute();
  return rows.map(({ displayName, data }) => `${(data as { what: string }).what} ${displayName}`).sort();
};
const FOR_THE_TWO = ['started Jana Brandt', 'started Murat Aydin'];

const at = (day: string, time = '08:00') => momentAt(plainDate(day), Temporal.PlainTime.from(time));

describe('a series that starts', () => {
  it('has the rule, time and length of its template, and its meetings of the next 200 days at once', async () => {
    expect(await start(aSeries())).toMatchObject({ ok: true, value: { made: 2 } });
    expect(await plan()).toEqual(['2027-01-12T08:00:00Z fixed', '2027-04-13T07:00:00Z fixed']);
    const [first] = await meetings();
    expect(first).toMatchObject({
      template: 'caseworker_training',
      durationMinutes: 180,
      organiserStaffId: petra.id,
    });
    expect([await told('meeting_fixed'), await news()]).toEqual([0, FOR_THE_TWO]);
  });

  it('is one, however often the same form comes', async () => {
    const series = aSeries();
    const [first, second] = [await start(series), await start(series)];
    expect(first.ok && second.ok && first.value.seriesId === second.value.seriesId).toBe(true);
    expect(await meetings()).toHaveLength(2);
  });

  it('invites whom its template names when nobody else is named', async () => {
    const { participants: _, ...training } = aSeries();
    await aStaffMember(database.db, cooperation, {
      name: 'Karin Beule',
      at: cooperation.at('Welver'),
      roles: ['coordination'],
      competences: {},
    });
    const invitedTo = async (series: NewSeries) => {
      const result = await start(series);
      if (!result.ok) throw new Error(result.reason);
      return database.db
        .selectFrom('meetingSeriesParticipant')
        .innerJoin('staff', 'staff.id', 'meetingSeriesParticipant.staffId')
        .select(['displayName', 'required'])
        .where('seriesId', '=', result.value.seriesId)
        .orderBy('displayName')
        .execute();
    };
    expect(await invitedTo(training)).toHaveLength(10);
    expect(await invitedTo({ ...training, clientKey: newId(NOW), template: 'steering_committee' })).toEqual(
      ['Heinz Wiemer', 'Petra Vogt', 'Sabine Ostermann'].map((displayName) => ({
        displayName,
        required: true,
      })),
    );
    expect(await invitedTo({ ...training, clientKey: newId(NOW), template: 'coordination_group' })).toEqual([
      { displayName: 'Karin Beule', required: true },
    ]);
  });

  it.each<[string, Partial<NewSeries>, string]>([
    ['no rule of days', { rule: 'FREQ=DAILY;COUNT=3' }, 'bad_rule'],
    ['a rule that no year has', { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31' }, 'never_takes_place'],
    ['an end before its first day', { endsBefore: plainDate('2027-01-12') }, 'never_takes_place'],
    ['five minutes', { durationMinutes: 5 }, 'bad_duration'],
    ['two hours at eleven at night', { at: Temporal.PlainTime.from('23:00') }, 'ends_another_day'],
    ['nobody', { participants: [] }, 'no_participants'],
    ['a place although it is online', { placeMunicipalityId: newId(NOW) }, 'unknown_place'],
  ])('is refused with %s', async (_, changes, reason) => {
    expect(await start(aSeries(changes))).toEqual({ ok: false, reason });
    expect(await meetings()).toEqual([]);
  });

  it('is not for caseworkers', async () => {
    expect(await start(aSeries(), jana)).toEqual({ ok: false, reason: 'not_allowed' });
  });
});

describe('a series that goes on', () => {
  it('makes each meeting once, when it is 200 days away', async () => {
    const seriesId = await started();
    expect(await keep(seriesId, NOW)).toEqual({ made: [] });
    expect((await keep(seriesId, at('2027-01-20'))).made).toHaveLength(1);
    expect((await plan()).at(-1)).toBe('2027-07-13T07:00:00Z fixed');
    expect(await keep(seriesId, at('2027-01-20'))).toEqual({ made: [] });
  });

  it('does not make again what somebody called off', async () => {
    const seriesId = await started();
    const { id, version } = await meetingOn('2027-01-12');
    await runCommand(database.db, petra.scope, (trx) =>
      cancelMeeting(trx, petra.scope, { meetingId: id, version }, NOW),
    );
    expect(await keep(seriesId, NOW)).toEqual({ made: [] });
  });

  it('invites nobody who has left by then, and is not made when nobody is left', async () => {
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2027-02-01') })
      .where('id', '=', murat.id)
      .execute();
    const seriesId = await started();
    const invited = async (meetingId: string) =>
      (
        await database.db
          .selectFrom('meetingParticipant')
          .select('staffId')
          .where('meetingId', '=', meetingId)
          .orderBy('staffId')
          .execute()
      ).map(({ staffId }) => staffId);
    expect(await invited((await meetingOn('2027-01-12')).id)).toEqual([jana.id, murat.id]);
    expect(await invited((await meetingOn('2027-04-13')).id)).toEqual([jana.id]);
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2027-02-01') })
      .where('id', '=', jana.id)
      .execute();
    expect(await keep(seriesId, at('2027-01-20'))).toEqual({ made: [] });
  });
});

describe('a weekly series', () => {
  const weekly = () => started({ rule: 'FREQ=WEEKLY;BYDAY=TU' });
  const waiting = async () =>
    (
      await database.db
        .selectFrom('meetingCalendar')
        .select('dueAt')
        .where('cooperationId', '=', cooperation.id)
        .where('dueAt', 'is not', null)
        .execute()
    ).length;

  it('is one message for each of those invited, one entry for calendars per meeting, and reminders of each', async () => {
    const seriesId = await weekly();
    const { length } = await meetings();
    expect(length).toBeGreaterThan(25);
    expect(await news()).toEqual(FOR_THE_TWO);
    expect(await waiting()).toBe(length);
    // Three days and an hour before, of each to both.
    expect(await told('meeting_reminder')).toBe(length * 4);
    await change(seriesId, { at: Temporal.PlainTime.from('13:00') });
    expect(await news()).toEqual(['changed Jana Brandt', 'changed Murat Aydin', ...FOR_THE_TWO]);
    expect(await told('meeting_reminder')).toBe(length * 8);
    await change(seriesId, { title: 'Schulung am Dienstag' as GuardedText });
    expect(await news()).toHaveLength(4);
    for (const kind of ['meeting_fixed', 'meeting_moved', 'meeting_cancelled'])
      expect(await told(kind)).toBe(0);
  });

  it('says nothing of what is made later: people know of it, calendars are told', async () => {
    const seriesId = await weekly();
    const { length } = await meetings();
    await keep(seriesId, at('2026-12-20'));
    const { length: more } = await meetings();
    expect([more > length, await waiting()]).toEqual([true, more]);
    expect([await news(), await told('meeting_fixed')]).toEqual([FOR_THE_TWO, 0]);
  });
});

describe('a series that changes', () => {
  it('moves what is still to come, and tells each of those invited once', async () => {
    const seriesId = await started();
    expect(await change(seriesId, { at: Temporal.PlainTime.from('13:00'), durationMinutes: 120 })).toEqual({
      ok: true,
      value: null,
    });
    expect(await plan()).toEqual(['2027-01-12T12:00:00Z fixed', '2027-04-13T11:00:00Z fixed']);
    expect(
      (await meetings()).map(({ endsAt, durationMinutes, sequence }) => [
        `${endsAt}`,
        durationMinutes,
        sequence,
      ]),
    ).toEqual([
      ['2027-01-12T14:00:00Z', 120, 1],
      ['2027-04-13T13:00:00Z', 120, 1],
    ]);
    expect(await told('meeting_moved')).toBe(0);
    expect(await news()).toEqual(['changed Jana Brandt', 'changed Murat Aydin', ...FOR_THE_TWO]);
  });

  it('moves a meeting to another day of its month rather than calling it off', async () => {
    const seriesId = await started();
    await change(seriesId, { rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=3WE' });
    expect(await plan()).toEqual(['2027-01-20T08:00:00Z fixed', '2027-04-21T07:00:00Z fixed']);
    expect((await meetings()).map(({ occursOn }) => String(occursOn))).toEqual(['2027-01-20', '2027-04-21']);
    expect(await told('meeting_cancelled')).toBe(0);
  });

  it('calls off what it no longer has and makes what is new', async () => {
    const seriesId = await started();
    await change(seriesId, { rule: 'FREQ=MONTHLY;BYMONTH=2,4;BYDAY=2TU' });
    expect(await plan()).toEqual([
      '2027-01-12T08:00:00Z cancelled',
      '2027-02-09T08:00:00Z fixed',
      '2027-04-13T07:00:00Z fixed',
    ]);
    expect([await told('meeting_cancelled'), (await news()).length]).toEqual([0, 4]);
  });

  it('leaves alone what somebody moved alone, and what is over', async () => {
    const seriesId = await started();
    await moveTo('2027-01-12', '2027-01-14T09:00:00Z');
    await change(seriesId, { at: Temporal.PlainTime.from('13:00') });
    expect(await plan()).toEqual(['2027-01-14T09:00:00Z fixed', '2027-04-13T11:00:00Z fixed']);
    await change(seriesId, { at: Temporal.PlainTime.from('08:00') }, at('2027-04-14'));
    expect((await plan())[1]).toBe('2027-04-13T11:00:00Z fixed');
  });

  it('gives title, place and people to what is still to come', async () => {
    const seriesId = await started();
    const olga = cooperation.person('Olga Petrova');
    await change(seriesId, {
      title: 'Fortbildung' as GuardedText,
      place: { mode: 'hybrid', placeMunicipalityId: cooperation.at('Welver').id },
      participants: [jana, olga].map(({ id }) => ({ staffId: id, required: true })),
    });
    const [first] = await meetings();
    expect(first).toMatchObject({
      title: 'Fortbildung',
      mode: 'hybrid',
      placeMunicipalityId: cooperation.at('Welver').id,
    });
    const invited = await database.db
      .selectFrom('meetingParticipant')
      .select(['staffId', 'required'])
      .where('meetingId', '=', first?.id ?? '')
      .orderBy('staffId')
      .execute();
    expect(invited).toEqual([jana, olga].map(({ id }) => ({ staffId: id, required: true })));
    expect(await told('meeting_cancelled')).toBe(0);
    expect(await news()).toEqual([
      'changed Jana Brandt',
      'removed Murat Aydin',
      'started Jana Brandt',
      'started Murat Aydin',
      'started Olga Petrova',
    ]);
  });

  it('is not changed by what changes nothing, nor over what somebody has not seen', async () => {
    const seriesId = await started();
    const changedAt = NOW.subtract({ hours: 1 });
    const sent = (change: Partial<SeriesChange>) =>
      runCommand(database.db, petra.scope, (trx) =>
        changeSeries(trx, petra.scope, { seriesId, changedAt, ...change }, NOW),
      );
    expect(await sent({ durationMinutes: 180 })).toEqual({ ok: true, value: null });
    expect(await sent({ durationMinutes: 60 })).toEqual({ ok: false, reason: 'changed_meanwhile' });
    expect(await news()).toEqual(FOR_THE_TWO);
  });

  it('gets another organiser when hers leaves', async () => {
    const seriesId = await started();
    const sabine = cooperation.person('Sabine Ostermann');
    await change(seriesId, { organiserStaffId: sabine.id });
    expect((await meetings()).map(({ organiserStaffId }) => organiserStaffId)).toEqual([
      sabine.id,
      sabine.id,
    ]);
    expect(await news()).toEqual(['organised Sabine Ostermann', ...FOR_THE_TWO]);
    expect(await change(seriesId, { organiserStaffId: newId(NOW) })).toEqual({
      ok: false,
      reason: 'unknown_person',
    });
  });
});

describe('an occurrence that is left out', () => {
  it('is called off, once', async () => {
    const seriesId = await started();
    await skip(seriesId, '2027-01-12');
    await skip(seriesId, '2027-01-12');
    expect(await plan()).toEqual(['2027-01-12T08:00:00Z cancelled', '2027-04-13T07:00:00Z fixed']);
    expect(await told('meeting_cancelled')).toBe(2);
  });

  it('is never made when it is left out before its time', async () => {
    const seriesId = await started();
    await skip(seriesId, '2027-07-13');
    expect((await keep(seriesId, at('2027-01-20'))).made).toEqual([]);
  });

  it('takes place after all when that is taken back, as a new meeting with the agenda of the old one', async () => {
    const seriesId = await started();
    const { id: oldId } = await meetingOn('2027-01-12');
    await database.db
      .insertInto('meetingItem')
      .values({
        cooperationId: cooperation.id,
        id: newId(NOW),
        meetingId: oldId,
        position: 1,
        text: 'Neues vom Wohngeld',
        improvementId: null,
        standardCaseId: null,
        createdAt: NOW,
      })
      .execute();
    await skip(seriesId, '2027-01-12');
    await unskip(seriesId, '2027-01-12');
    await unskip(seriesId, '2027-01-12');
    expect([await told('meeting_cancelled'), await told('meeting_fixed')]).toEqual([2, 2]);
    const { id: newMeetingId, state } = await meetingOn('2027-01-12');
    expect([state, newMeetingId === oldId]).toEqual(['fixed', false]);
    const items = await database.db
      .selectFrom('meetingItem')
      .select('meetingId')
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(items).toEqual([{ meetingId: newMeetingId }]);
  });

  it('has to be one, and still to come', async () => {
    const seriesId = await started();
    expect(await skip(seriesId, '2027-01-13')).toEqual({ ok: false, reason: 'unknown_occurrence' });
    expect(await skip(seriesId, '2027-01-12', at('2027-01-12', '10:00'))).toEqual({
      ok: false,
      reason: 'in_the_past',
    });
  });
});

describe('a series that ends', () => {
  it('calls off what comes on that day and later, but for what somebody moved alone', async () => {
    const seriesId = await started({ rule: 'FREQ=MONTHLY;BYDAY=2TU' });
    await moveTo('2027-03-09', '2027-03-11T09:00:00Z');
    await end(seriesId, '2027-02-09');
    expect(await plan()).toEqual([
      '2026-12-08T08:00:00Z fixed',
      '2027-01-12T08:00:00Z fixed',
      '2027-02-09T08:00:00Z cancelled',
      '2027-03-11T09:00:00Z fixed',
      '2027-04-13T07:00:00Z cancelled',
      '2027-05-11T07:00:00Z cancelled',
      '2027-06-08T07:00:00Z cancelled',
    ]);
    expect(await keep(seriesId, NOW)).toEqual({ made: [] });
    expect(await end(seriesId, '2027-02-09')).toEqual({ ok: true, value: null });
    expect(await told('meeting_cancelled')).toBe(0);
    expect(await news()).toEqual(['ended Jana Brandt', 'ended Murat Aydin', ...FOR_THE_TWO]);
  });

  it('goes on after all when its end is put off, with new meetings', async () => {
    const seriesId = await started();
    await end(seriesId, '2027-02-01');
    await change(seriesId, { endsBefore: null });
    expect(await plan()).toEqual([
      '2027-01-12T08:00:00Z fixed',
      '2027-04-13T07:00:00Z cancelled',
      '2027-04-13T07:00:00Z fixed',
    ]);
  });

  it('can end before it has begun, and not in the past', async () => {
    const seriesId = await started({ startsOn: plainDate('2027-01-12') });
    expect(await end(seriesId, '2026-11-22')).toEqual({ ok: false, reason: 'in_the_past' });
    await end(seriesId, '2026-11-30');
    expect(await plan()).toEqual(['2027-01-12T08:00:00Z cancelled', '2027-04-13T07:00:00Z cancelled']);
    expect(await keep(seriesId, at('2027-01-05'))).toEqual({ made: [] });
  });
});

describe('five years of a cooperation, as somebody wrote them down by hand', () => {
  it('training each quarter and steering committee each half-year, with a quarter left out, one moved, until the agreement ends', async () => {
    const begin = at('2026-01-02');
    const training = await started({ startsOn: plainDate('2026-01-02') }, begin);
    const steering = await started(
      {
        template: 'steering_committee',
        title: 'Lenkungsausschuss' as GuardedText,
        startsOn: plainDate('2026-01-02'),
      },
      begin,
    );
    for (let day = plainDate('2026-01-02'); day.year < 2031; day = day.add({ days: 7 })) {
      const now = at(day.toString());
      await keep(training, now);
      await keep(steering, now);
      if (day.toString() === '2026-12-04') await moveTo('2027-01-12', '2027-01-19T08:00:00Z', now);
      if (day.toString() === '2027-11-26') await skip(training, '2028-07-11', now);
      if (day.toString() === '2030-01-04') {
        await end(training, '2030-07-09', now);
        await end(steering, '2030-09-01', now);
      }
    }
    expect(await plan()).toEqual([
      '2026-01-13T08:00:00Z fixed',
      '2026-02-26T13:00:00Z fixed',
      '2026-04-14T07:00:00Z fixed',
      '2026-07-14T07:00:00Z fixed',
      '2026-09-24T12:00:00Z fixed',
      '2026-10-13T07:00:00Z fixed',
      // Moved by a week.
      '2027-01-19T08:00:00Z fixed',
      '2027-02-25T13:00:00Z fixed',
      '2027-04-13T07:00:00Z fixed',
      '2027-07-13T07:00:00Z fixed',
      '2027-09-30T12:00:00Z fixed',
      '2027-10-12T07:00:00Z fixed',
      '2028-01-11T08:00:00Z fixed',
      '2028-02-24T13:00:00Z fixed',
      '2028-04-11T07:00:00Z fixed',
      // The training of July 2028 was left out before anybody was invited.
      '2028-09-28T12:00:00Z fixed',
      '2028-10-10T07:00:00Z fixed',
      '2029-01-09T08:00:00Z fixed',
      '2029-02-22T13:00:00Z fixed',
      '2029-04-10T07:00:00Z fixed',
      '2029-07-10T07:00:00Z fixed',
      '2029-09-27T12:00:00Z fixed',
      '2029-10-09T07:00:00Z fixed',
      '2030-01-08T08:00:00Z fixed',
      '2030-02-28T13:00:00Z fixed',
      '2030-04-09T07:00:00Z fixed',
      // It had been in calendars already when the agreement was ended.
      '2030-07-09T07:00:00Z cancelled',
    ]);
  });
});
