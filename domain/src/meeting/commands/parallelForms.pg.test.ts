import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { MeetingStory } from '../../../testing/meetingStory.ts';
import { createServerDatabase } from '../../../testing/server.ts';
import { openServer } from '../../db/client.ts';
import { runCommand } from '../../db/run.ts';
import type { Db } from '../../db/types.ts';
import { addImprovement } from '../../improvement/commands/addImprovement.ts';
import { newId } from '../../kernel/ids.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';

const AT_ONCE = 10;

const server = await createServerDatabase();

describe.skipIf(!server)('the same form arriving many times at once, on PostgreSQL', () => {
  let db: Db;
  let cooperation: TestCooperation;

  beforeAll(async () => {
    db = openServer(server?.url ?? '', { maxConnections: AT_ONCE });
    cooperation = await aCooperation(db, { secondments: 'none', agreements: 'none', authorities: 'none' });
  });
  afterAll(async () => {
    await db.destroy();
    await server?.close();
  });

  const atOnce = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, work));

  it('plans one meeting, and every answer names it', async () => {
    const story = new MeetingStory(db, cooperation);
    const petra = cooperation.person('Petra Vogt');
    const clientKey = newId(NOW);
    const answers = await atOnce(() =>
      story.plans(petra, [cooperation.person('Jana Brandt')], { clientKey }),
    );
    const [first] = answers;
    expect(first).toMatchObject({ ok: true });
    expect(answers).toEqual(Array.from(answers, () => first));
    expect(await db.selectFrom('meeting').select('id').execute()).toHaveLength(1);
  });

  it('notes one improvement', async () => {
    const { scope } = cooperation.person('Jana Brandt');
    const text = 'Der Vordruck fehlt.' as GuardedText;
    const entry = { clientKey: newId(NOW), text, ownerStaffId: null, dueOn: null };
    const answers = await atOnce(() =>
      runCommand(db, scope, (trx) => addImprovement(trx, scope, entry, NOW)),
    );
    expect(new Set(answers.map((one) => one.ok && one.value.improvementId)).size).toBe(1);
    expect(await db.selectFrom('improvement').select('id').execute()).toHaveLength(1);
  });
});
