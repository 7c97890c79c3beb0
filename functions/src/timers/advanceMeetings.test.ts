import { addImprovement } from '@verbund/domain/improvement/commands/addImprovement';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { berlin, MeetingStory } from '@verbund/domain/testing/meetingStory';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { advanceMeetings } from './advanceMeetings.ts';
import { remindImprovements } from './remindImprovements.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;
let story: MeetingStory;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  services = await testServices(database.db, NOW);
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  story = new MeetingStory(database.db, cooperation);
});
afterAll(() => database.close());

const polled = async (): Promise<string> => {
  const [petra, jana, murat] = ['Petra Vogt', 'Jana Brandt', 'Murat Aydin'].map((name) =>
    cooperation.person(name),
  );
  if (!petra || !jana || !murat) throw new Error('Nobody is there.');
  const meetingId = await story.hasPlanned(petra, [jana, murat]);
  await story.opensPoll(petra, meetingId, ['2026-12-01T10:00']);
  await story.votes(jana, meetingId, ['yes']);
  return meetingId;
};

describe('the timer of meetings', () => {
  it('does nothing before their time, and wakes nobody', async () => {
    await polled();
    expect(await advanceMeetings.run(services, NOW)).toEqual({ advanced: 0 });
    expect(services.woken).toBe(0);
  });

  it('closes a poll, and later says that the meeting took place; running it again changes nothing', async () => {
    const meetingId = await polled();
    const stateAt = async (wallClock: string) => {
      const { advanced } = await advanceMeetings.run(services, berlin(wallClock));
      return `${(await story.row(meetingId)).state} ${advanced}`;
    };
    expect(await stateAt('2026-11-26T08:00')).toMatch(/^fixed/);
    expect(await stateAt('2026-11-26T08:01')).toBe('fixed 0');
    expect(await stateAt('2026-12-01T11:00')).toMatch(/^held/);
    expect(services.woken).toBe(2);
  });
});

describe('the timer of improvements', () => {
  it('reminds in working time only, once', async () => {
    const jana = cooperation.person('Jana Brandt');
    const entry = {
      clientKey: crypto.randomUUID(),
      text: 'Der Vordruck fehlt.' as GuardedText,
      ownerStaffId: jana.id,
      dueOn: plainDate('2026-11-24'),
    };
    await story.run(jana.scope, (trx, now) => addImprovement(trx, jana.scope, entry, now));
    expect(await remindImprovements.run(services, berlin('2026-11-23T22:00'))).toEqual({ reminded: 0 });
    expect(await remindImprovements.run(services, berlin('2026-11-24T07:30'))).toEqual({ reminded: 1 });
    expect(await remindImprovements.run(services, berlin('2026-11-24T07:45'))).toEqual({ reminded: 0 });
    expect(services.woken).toBe(1);
  });
});
