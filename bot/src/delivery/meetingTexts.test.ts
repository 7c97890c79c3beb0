import { addImprovement } from '@verbund/domain/improvement/commands/addImprovement';
import { changeImprovement } from '@verbund/domain/improvement/commands/changeImprovement';
import { remindLeads } from '@verbund/domain/improvement/commands/remindLeads';
import { remindOwner } from '@verbund/domain/improvement/commands/remindOwner';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { cancelMeeting } from '@verbund/domain/meeting/commands/cancelMeeting';
import { changeMeeting } from '@verbund/domain/meeting/commands/changeMeeting';
import { moveMeeting } from '@verbund/domain/meeting/commands/moveMeeting';
import { aCooperation, NOW, type TestCooperation, type TestStaff } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { berlin, MeetingStory } from '@verbund/domain/testing/meetingStory';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chats, openChats } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;
let story: MeetingStory;
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
  chats = await openChats(database.db, cooperation, { now: NOW });
  story = new MeetingStory(database.db, cooperation);
  [petra, jana, murat] = ['Petra Vogt', 'Jana Brandt', 'Murat Aydin'].map((name) =>
    cooperation.person(name),
  ) as [TestStaff, TestStaff, TestStaff];
});
afterAll(() => database.close());

/** What somebody has heard so far: one line for each message. A card that is brought up to date says nothing. */
const heard = async (who: TestStaff): Promise<string[]> => {
  chats.now = story.now;
  return (await chats.at(who.name).inbox()).flatMap(({ summary }) => (summary ? [summary] : []));
};
const goOn = async (wallClock: string): Promise<void> => {
  await story.at(wallClock);
  chats.now = story.now;
};

describe('whoever is invited', () => {
  it('hears of a poll, is reminded while she has not answered, and hears what it came to', async () => {
    const meetingId = await story.hasPlanned(petra, [jana, murat]);
    await story.opensPoll(petra, meetingId, ['2026-12-01T10:00', '2026-12-02T10:00']);
    expect((await heard(jana)).join()).toContain('Fallrunde');
    await story.votes(murat, meetingId, ['yes', 'no']);
    const before = [(await heard(jana)).length, (await heard(murat)).length];
    await goOn('2026-11-25T08:00');
    expect((await heard(jana)).slice(before[0])).toEqual([
      'Deine Antwort zur Terminumfrage „Fallrunde“ fehlt noch. Sie endet morgen, 08:00 Uhr.',
    ]);
    expect(await heard(murat)).toHaveLength(before[1] ?? 0);
    await story.votes(jana, meetingId, ['yes', 'no']);
    expect((await heard(murat)).at(-1)).toContain('Di., 1.12., 10:00 Uhr');
  });

  it('hears where it is moved to and nothing of a time that holds no more', async () => {
    const meetingId = await story.hasPlanned(petra, [jana, murat], { startsAt: berlin('2026-12-01T10:00') });
    await story.does(petra, moveMeeting, meetingId, { startsAt: berlin('2026-12-03T14:00') });
    expect(await heard(jana)).toEqual([
      'Die Besprechung „Fallrunde“ ist verlegt auf Do., 3.12., 14:00 Uhr, online.',
    ]);
  });

  it('is reminded two working days and an hour before, with what it has become', async () => {
    const meetingId = await story.hasPlanned(petra, [jana, murat], { startsAt: berlin('2026-12-01T10:00') });
    await story.does(petra, moveMeeting, meetingId, { startsAt: berlin('2026-12-03T14:00') });
    const before = (await heard(jana)).length;
    await goOn('2026-11-27T10:00');
    expect(await heard(jana)).toHaveLength(before);
    await goOn('2026-12-01T14:00');
    await heard(jana);
    await goOn('2026-12-03T13:00');
    expect((await heard(jana)).slice(before)).toEqual([
      'Zur Erinnerung: „Fallrunde“, Do., 3.12., 14:00 Uhr, online. Wenn noch etwas auf die Tagesordnung soll, schlag es jetzt vor.',
      'Gleich geht es los: „Fallrunde“, heute, 14:00 Uhr, online.',
    ]);
  });

  it('hears that she is not needed any more, and after that nothing', async () => {
    const meetingId = await story.hasPlanned(petra, [jana, murat], { startsAt: berlin('2026-12-01T10:00') });
    await heard(murat);
    const participants = [{ staffId: jana.id, required: true }];
    await story.does(petra, changeMeeting, meetingId, { participants });
    await story.does(petra, cancelMeeting, meetingId, {});
    await goOn('2026-12-01T09:00');
    expect((await heard(murat)).slice(1)).toEqual([
      'Zur Besprechung „Fallrunde“ (heute, 10:00 Uhr) bist du nicht mehr eingeladen.',
    ]);
    expect((await heard(jana)).at(-1)).toBe('Die Besprechung „Fallrunde“ (heute, 10:00 Uhr) fällt aus.');
  });
});

describe('whoever organises', () => {
  it('hears when a poll comes to nothing', async () => {
    const meetingId = await story.hasPlanned(petra, [jana, murat]);
    await story.opensPoll(petra, meetingId, ['2026-12-01T10:00']);
    await goOn('2026-11-26T08:00');
    expect((await heard(petra)).join()).toMatch(/Fallrunde/);
    expect((await heard(jana)).filter((line) => line.includes('steht'))).toEqual([]);
  });
});

describe('whoever has an improvement to make', () => {
  it('hears of it, and when it is due; leads hear of what nobody looks after', async () => {
    const added = await story.run(petra.scope, (trx, now) =>
      addImprovement(
        trx,
        petra.scope,
        {
          clientKey: crypto.randomUUID(),
          text: 'Der Vordruck fehlt.' as GuardedText,
          ownerStaffId: jana.id,
          dueOn: plainDate('2026-11-25'),
        },
        now,
      ),
    );
    if (!added.ok) throw new Error(added.reason);
    const { improvementId } = added.value;
    const system = cooperation.systemScope;
    const remind = () => story.run(system, (trx, now) => remindOwner(trx, system, { improvementId }, now));
    await remind();
    expect(await heard(jana)).toEqual([
      'Auf der Verbesserungsliste steht etwas für dich, fällig am Mi., 25.11.: „Der Vordruck fehlt.“',
      'Bald fällig: „Der Vordruck fehlt.“ soll bis Mi., 25.11. erledigt sein.',
    ]);
    await goOn('2026-11-26T09:00');
    await remind();
    expect((await heard(jana)).at(-1)).toMatch(
      /^Überfällig: „Der Vordruck fehlt.“ sollte bis Mi., 25.11. erledigt/,
    );

    await story.run(petra.scope, (trx, now) =>
      changeImprovement(trx, petra.scope, { improvementId, version: 1, ownerStaffId: null }, now),
    );
    await story.run(system, (trx, now) => remindLeads(trx, system, now));
    expect((await heard(petra)).at(-1)).toBe(
      'Auf der Verbesserungsliste steht ein Eintrag, um den sich niemand kümmert. Bitte gib ihn jemandem.',
    );
  });
});
