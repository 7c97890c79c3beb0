import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { instant, plainDate } from '@verbund/domain/kernel/time';
import { postInChannels } from '@verbund/domain/notification/commands/postInChannels';
import { removeTeamChannel } from '@verbund/domain/notification/commands/removeTeamChannel';
import { listTeamChannels } from '@verbund/domain/notification/queries/listTeamChannels';
import { aCooperation, aDuty, anAbsence, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../../testing/chats.ts';

const TUESDAY = '2026-11-24';
const MORNING = instant(`${TUESDAY}T07:31:00+01:00`);

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

const lead = () => chats.at(cooperation.at('Lippetal').lead.name);
const jana = () => cooperation.person('Jana Brandt');

/** What a minute of the timer and the dispatcher bring into the channel; the newest last. */
const runMinute = async (): Promise<void> => {
  const scope = cooperation.systemScope;
  await runCommand(database.db, scope, (trx) => postInChannels(trx, scope, chats.now));
  await lead().inbox();
};
const posts = () => chats.sender.recorded.filter(({ conversationId }) => conversationId === aChannel.id);
const said = async (text: string): Promise<string> =>
  (await lead().write(text, aChannel)).map(wordsOf).join('\n');
const plan = (half: 'morning' | 'afternoon') =>
  aDuty(database.db, cooperation, { of: jana(), at: cooperation.at('Lippetal').desk, day: TUESDAY, half });

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

describe('gaps in a channel', () => {
  it('are posted in the morning where a lead wants them, and kept up to date in place', async () => {
    await plan('morning');
    expect(await said('hier Lücken posten')).toContain('schreibe ich sie morgens hierher');
    chats.now = MORNING;
    await runMinute();
    expect(posts()).toHaveLength(1);
    const first = wordsOf(posts()[0]?.message);
    expect(first).toContain('Lücken in Lippetal');
    expect(first).toContain('Nachmittags, ');
    expect(first).not.toContain('Vormittags');

    // Nothing changed: nothing is said.
    chats.now = MORNING.add({ minutes: 1 });
    await runMinute();
    expect(posts()).toHaveLength(1);

    await plan('afternoon');
    chats.now = MORNING.add({ minutes: 2 });
    await runMinute();
    expect(posts()).toHaveLength(2);
    expect(posts()[1]?.updated).not.toBeNull();
    expect(wordsOf(posts()[1]?.message)).toContain('Alle Plätze sind besetzt.');
  });

  it('never say who is not there', async () => {
    await plan('morning');
    await plan('afternoon');
    await anAbsence(database.db, cooperation, { of: jana(), from: TUESDAY });
    await said('hier Lücken posten');
    chats.now = MORNING;
    await runMinute();
    expect(wordsOf(posts()[0]?.message)).toContain('Vormittags');
    expect(JSON.stringify(posts())).not.toMatch(/Jana|Brandt/);
  });

  it('are not posted on a day without any, before work, or on a day off', async () => {
    await plan('morning');
    await plan('afternoon');
    await said('hier Lücken posten');
    for (const moment of [
      `${TUESDAY}T08:00:00+01:00`,
      '2026-11-25T06:00:00+01:00',
      '2026-11-28T10:00:00+01:00',
    ]) {
      chats.now = instant(moment);
      await runMinute();
    }
    expect(posts()).toEqual([]);
  });

  it('end when a lead says so, in the channel or in the tab', async () => {
    await plan('morning');
    await said('hier Lücken posten');
    expect(await said('hier nichts mehr posten')).toContain('nichts mehr');
    chats.now = MORNING;
    await runMinute();
    expect(posts()).toEqual([]);

    await said('hier Lücken posten');
    const { scope } = cooperation.at('Lippetal').lead;
    const [channel] = (await runCommand(database.db, scope, (trx) => listTeamChannels(trx, scope))).channels;
    expect(channel).toMatchObject({ posts: ['gaps'], createdBy: lead().staff.name, isGone: false });
    const input = { channelId: channel?.channelId ?? '' };
    const other = cooperation.at('Welver').lead.scope;
    const refused = await runCommand(database.db, other, (trx) => removeTeamChannel(trx, other, input, NOW));
    expect(refused).toEqual({ ok: false, reason: 'not_found' });
    await runCommand(database.db, scope, (trx) => removeTeamChannel(trx, scope, input, NOW));
    chats.now = MORNING;
    await runMinute();
    expect(posts()).toEqual([]);
  });

  it('stop when the bot was taken out of the team, and begin again when a lead asks', async () => {
    await plan('morning');
    await said('hier Lücken posten');
    await database.db.updateTable('teamChannel').set({ goneAt: NOW }).execute();
    chats.now = MORNING;
    await runMinute();
    expect(posts()).toEqual([]);
    await said('hier Lücken posten');
    await runMinute();
    expect(posts()).toHaveLength(1);
  });
});

describe('who says what is posted', () => {
  it('is a lead, in a channel, and for one municipality', async () => {
    const [caseworker] = cooperation.at('Lippetal').caseworkers;
    const answer = await chats.at(caseworker?.name ?? '').write('hier Lücken posten', aChannel);
    expect(answer.map(wordsOf).join()).toContain('legt eure Leitung fest');
    expect((await lead().write('hier Lücken posten')).map(wordsOf).join()).toContain('im Kanal eures Teams');
    await said('hier Lücken posten');
    const other = await chats.at(cooperation.at('Welver').lead.name).write('hier Lücken posten', aChannel);
    expect(other.map(wordsOf).join()).toContain('für eine andere Kommune');
  });

  it('may want both', async () => {
    await said('hier Lücken posten');
    expect(await said('hier Termine posten')).toContain('Lücken des Tages und gemeinsame Termine');
  });
});

describe('meetings in a channel', () => {
  const aMeeting = async (template: 'caseworker_training' | 'other'): Promise<string> => {
    const id = newId(NOW);
    const { cooperationId } = cooperation.systemScope;
    await database.db
      .insertInto('meeting')
      .values({
        cooperationId,
        id,
        seriesId: null,
        occursOn: null,
        template,
        title: 'Schulung Wohngeld',
        organiserStaffId: lead().staff.id,
        state: 'fixed',
        durationMinutes: 90,
        windowFrom: plainDate('2026-12-01'),
        windowUntil: plainDate('2026-12-20'),
        mode: 'online',
        placeMunicipalityId: null,
        startsAt: instant('2026-12-07T09:00:00+01:00'),
        endsAt: instant('2026-12-07T10:30:00+01:00'),
        pollClosesAt: null,
        createdAt: NOW,
        changedAt: NOW,
      })
      .execute();
    await database.db
      .insertInto('meetingParticipant')
      .values({ cooperationId, meetingId: id, staffId: jana().id, required: true, attendance: null })
      .execute();
    return id;
  };

  it('are told when they have a time, when they have another one, and when they are called off', async () => {
    await said('hier Termine posten');
    const id = await aMeeting('caseworker_training');
    chats.now = MORNING;
    await runMinute();
    await runMinute();
    const change = async (set: { sequence: number; state?: 'cancelled' }) => {
      await database.db.updateTable('meeting').set(set).where('id', '=', id).execute();
      await runMinute();
      await runMinute();
    };
    await change({ sequence: 1 });
    await change({ sequence: 2, state: 'cancelled' });
    expect(posts().map(({ message }) => message.summary)).toEqual([
      'Termin steht fest: Schulung Wohngeld',
      'Termin verlegt: Schulung Wohngeld',
      'Termin abgesagt: Schulung Wohngeld',
    ]);
    expect(wordsOf(posts()[0]?.message)).toContain('09:00 bis 10:30 Uhr');
    expect(JSON.stringify(posts())).not.toMatch(/Jana|Brandt/);
  });

  it('that somebody has arranged for a few are nobody else’s business', async () => {
    await said('hier Termine posten');
    await aMeeting('other');
    chats.now = MORNING;
    await runMinute();
    expect(posts()).toEqual([]);
  });
});
