import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, type TestCooperation, type TestStaff } from '../../../testing/builders.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { createServerDatabase } from '../../../testing/server.ts';
import { openServer } from '../../db/client.ts';
import type { Db } from '../../db/types.ts';
import { advanceMeeting } from './advanceMeeting.ts';
import { fixMeeting } from './fixMeeting.ts';

const server = await createServerDatabase();

describe.skipIf(!server)('many people at one meeting at once, on PostgreSQL', () => {
  let db: Db;
  let cooperation: TestCooperation;
  let story: MeetingStory;
  let petra: TestStaff;
  let invited: TestStaff[];

  beforeAll(async () => {
    db = openServer(server?.url ?? '', { maxConnections: 10 });
    cooperation = await aCooperation(db, { secondments: 'none', agreements: 'none', authorities: 'none' });
    story = new MeetingStory(db, cooperation);
    petra = cooperation.person('Petra Vogt');
    invited = cooperation.municipalities.flatMap(({ caseworkers }) => caseworkers);
  });
  afterAll(async () => {
    await db.destroy();
    await server?.close();
  });

  it('the last votes of a poll end it once, whoever of them comes last', async () => {
    for (let round = 0; round < 5; round += 1) {
      const meetingId = await story.hasPlanned(petra, invited);
      await story.opensPoll(petra, meetingId, ['2026-12-01T10:00', '2026-12-02T10:00']);
      const answers = await Promise.all(invited.map((who) => story.votes(who, meetingId, ['no', 'yes'])));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      const { state, startsAt, sequence } = await story.row(meetingId);
      expect([state, startsAt?.toString(), sequence]).toEqual([
        'fixed',
        berlin('2026-12-02T10:00').toString(),
        1,
      ]);
    }
  });

  it('a fix by hand, a second one and the timer make one time, and everybody is told once', async () => {
    const meetingId = await story.hasPlanned(petra, invited);
    await story.opensPoll(petra, meetingId, ['2026-12-01T10:00']);
    const { version } = await story.row(meetingId);
    const before = (await story.told(['meeting_fixed', 'meeting_undecided'])).length;
    story.now = berlin('2026-11-26T08:00');
    const { systemScope } = cooperation;
    const fix = (wallClock: string) =>
      story.run(petra.scope, (trx, now) =>
        fixMeeting(trx, petra.scope, { meetingId, version, at: { startsAt: berlin(wallClock) } }, now),
      );
    const timer = () =>
      story.run(systemScope, (trx, now) => advanceMeeting(trx, systemScope, { meetingId }, now));
    const outcomes = await Promise.all([fix('2026-12-01T10:00'), fix('2026-12-03T10:00'), timer()]);
    const fixes = outcomes.slice(0, 2).filter((one) => typeof one === 'object' && one.ok);
    // When the timer came first the poll was undecided, and its version another.
    const { sequence, state } = await story.row(meetingId);
    expect(fixes.length).toBeLessThanOrEqual(1);
    expect([state, sequence]).toEqual(fixes.length === 1 ? ['fixed', 1] : ['polling', 0]);
    const after = (await story.told(['meeting_fixed', 'meeting_undecided'])).length;
    expect(after - before).toBe(
      fixes.length === 1 ? invited.length + (outcomes[2] === 'undecided' ? 1 : 0) : 1,
    );
  });
});
