import { runCommand } from '@verbund/domain/db/run';
import type { Instant } from '@verbund/domain/kernel/time';
import { openDisclosure } from '@verbund/domain/membership/commands/openDisclosure';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

const secretOn = (said: unknown): string =>
  /verbund-file:self-disclosure\/[^/]+\/([^"]+)"/.exec(JSON.stringify(said))?.[1] ?? '';

describe('what is stored about somebody', () => {
  it('is a file behind a link that works for a while', async () => {
    const [message] = await chats.at('Jana Brandt').write('Was ist über mich gespeichert?');
    expect(wordsOf(message)).toContain('Datei herunterladen');
    const secret = secretOn(message);
    const { scope } = cooperation.person('Jana Brandt');
    const open = (now: Instant) =>
      runCommand(database.db, scope, (trx) => openDisclosure(trx, scope, { secret }, now));
    expect((await open(NOW)).ok).toBe(true);
    expect((await open(NOW.add({ hours: 1 }))).ok).toBe(false);
  });

  it('is shown in no channel: the answer comes into her own chat', async () => {
    const before = chats.sender.recorded.length;
    const said = await chats.at('Jana Brandt').write('Welche Daten habt ihr von mir?', aChannel);
    expect(JSON.stringify(said)).not.toContain('self-disclosure');
    const [reply] = chats.sender.recorded.slice(before);
    expect(secretOn(reply?.message)).not.toBe('');
  });

  it('leaves the secret in no log', async () => {
    const [message] = await chats.at('Nele Schuster').write('Ich möchte eine Selbstauskunft');
    expect(chats.logged.join('\n')).not.toContain(secretOn(message));
  });
});
