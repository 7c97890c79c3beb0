/** What people wish, as the dispatcher keeps to it: quiet hours, digests, and the way a message takes. */
import { enqueue, type Notification } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { type Instant, instant } from '@verbund/domain/kernel/time';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import { markConversationGone } from '@verbund/domain/notification/commands/markConversationGone';
import { rememberConversation } from '@verbund/domain/notification/commands/rememberConversation';
import { sayAgainInChat } from '@verbund/domain/notification/commands/sayAgainInChat';
import { setPreferences } from '@verbund/domain/notification/commands/setPreferences';
import type { Preferences } from '@verbund/domain/notification/preferences';
import { listMyNotifications } from '@verbund/domain/notification/queries/listMyNotifications';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { type Recipient, type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/chats.ts';
import { problemsOf } from '../../testing/checkCard.ts';
import type { Activity, ActivityFeed } from '../activity/types.ts';
import { card, openTab, text } from '../cards/elements.ts';
import type { Mail, MailResult } from '../mail/types.ts';
import { RecordingSender } from '../teams/recordingSender.ts';
import type { SendResult } from '../teams/types.ts';
import { createDispatcher, type DispatcherOptions } from './dispatcher.ts';
import type { Present } from './types.ts';

const SUBJECT = newId(instant('2026-11-23T08:00:00+01:00'));

let database: TestDatabase;
let now: Instant;
let recipients: Recipients;
let anna: Recipient;
let bert: Recipient;
let mails: { mail: Mail; key: string }[];
let activities: Activity[];

const logged: string[] = [];
const keep = (facts: Record<string, unknown>, message: string): void =>
  void logged.push(JSON.stringify({ message, ...facts }));
const log = { info: keep, warn: keep, error: keep };
const at = (moment: string): void => {
  now = instant(moment);
};

const present: Present = async (_trx, _scope, row) => {
  if (row.key.startsWith('pointless')) return 'obsolete';
  if (row.key.startsWith('broken')) throw new Error('no words');
  if (row.key.startsWith('card'))
    return { card: card([text(row.key)], [openTab('Fall ansehen', `faelle/${row.key}`)]), summary: row.key };
  if (row.key.startsWith('ask'))
    return {
      card: card([text(row.key)], [{ type: 'Action.Execute', title: 'Ja', verb: 'x', data: {} }]),
      summary: row.key,
    };
  return { text: row.key, summary: row.key };
};

const mailing = (answer: () => MailResult = () => ({ kind: 'sent' })) => ({
  sender: {
    send: async (mail: Mail, key: string) => {
      mails.push({ mail, key });
      return answer();
    },
  },
  presentInvitation: async () => 'obsolete' as const,
});

const feed = (answer: () => SendResult = () => ({ kind: 'sent', activityId: null })): ActivityFeed => ({
  tell: async (activity) => {
    activities.push(activity);
    return answer();
  },
});

const dispatcherOf = (options: Partial<DispatcherOptions> & { sender: DispatcherOptions['sender'] }) =>
  createDispatcher({
    db: database.db,
    clock: { now: () => now },
    present,
    log,
    random: () => 0.5,
    tabLink: (place) => `https://tab.example/${place}`,
    ...options,
  });

const say = async (...notifications: (Partial<Notification> & { key: string; to: Recipient })[]) => {
  for (const { to, ...notification } of notifications) {
    const entry = {
      recipientStaffId: to.id,
      kind: 'cover_accepted' as const,
      subjectId: SUBJECT,
      ...notification,
    };
    await runCommand(database.db, recipients.scope, (trx) => enqueue(trx, recipients.scope, [entry], now));
    now = now.add({ milliseconds: 1 });
  }
};

const scopeOf = (person: Recipient) =>
  mintStaffScope(recipients.scope.cooperationId, {
    staffId: person.id,
    municipalityId: SUBJECT,
    roles: ['caseworker'],
  });

const wish = async (person: Recipient, changes: Partial<Preferences>): Promise<void> => {
  const preferences: Preferences = {
    channel: 'chat',
    quietHours: { from: '19:00', until: '07:00' },
    quietOnFreeDays: true,
    digestAt: null,
    ...changes,
  };
  const scope = scopeOf(person);
  await runCommand(database.db, scope, (trx) => setPreferences(trx, scope, { preferences }, now));
};

const knowAddress = async (person: Recipient): Promise<void> => {
  await database.db
    .updateTable('staff')
    .set({ email: 'anna@lippetal.example' })
    .where('id', '=', person.id)
    .execute();
};

const rowOf = async (key: string) =>
  database.db
    .selectFrom('outbox')
    .selectAll()
    .where('cooperationId', '=', recipients.scope.cooperationId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();

const keysOf = (sender: RecordingSender): string[] => sender.recorded.map(({ key }) => key);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  at('2026-11-23T08:00:00+01:00');
  logged.length = 0;
  mails = [];
  activities = [];
  await database.db.deleteFrom('outbox').execute();
  recipients = await someRecipients(
    database.db,
    {
      tenants: 1,
      perTenant: 2,
      serviceUrl: 'http://127.0.0.1:1',
      quietHours: { from: '19:00', until: '07:00' },
    },
    now,
  );
  const [first, second] = recipients.people;
  if (!first || !second) throw new Error('Two people are needed.');
  anna = first;
  bert = second;
});

describe('in quiet hours', () => {
  it('what can wait waits for their end, what is urgent does not, and the order is kept', async () => {
    at('2026-11-23T20:00:00+01:00');
    await say(
      { key: 'a1', to: anna, kind: 'cover_offer' },
      { key: 'a2', to: anna, kind: 'cover_offer', urgent: true },
      { key: 'a3', to: anna },
      { key: 'b1', to: bert, kind: 'case_urgent' },
    );
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    expect(await dispatcher.drain()).toMatchObject({ sent: 2, held: 2 });
    expect(keysOf(sender)).toEqual(['a2', 'b1']);
    expect(await rowOf('a1')).toMatchObject({
      state: 'pending',
      held: 'quiet',
      attempts: 0,
      dueAt: instant('2026-11-24T07:00:00+01:00'),
    });
    at('2026-11-24T06:59:59+01:00');
    await dispatcher.drain();
    expect(keysOf(sender)).toHaveLength(2);
    at('2026-11-24T07:00:00+01:00');
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a2', 'b1', 'a1', 'a3']);
  });

  it('a card is brought up to date all the same, for nobody hears it', async () => {
    await say({ key: 'card1', to: anna, kind: 'cover_request' });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-23T23:00:00+01:00');
    await say({ key: 'card2', to: anna, kind: 'cover_request', mode: 'refresh' });
    expect(await dispatcher.drain()).toMatchObject({ refreshed: 1 });
  });

  it('what failed in the evening is not rung at night, and holds back nothing urgent', async () => {
    at('2026-11-23T18:59:59+01:00');
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender((key, attempt) =>
      key === 'a1' && attempt === 1 ? { kind: 'retry', status: 502 } : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-23T19:05:00+01:00');
    await say({ key: 'a2', to: anna, urgent: true });
    await dispatcher.drain();
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1', 'a2']);
    at('2026-11-24T07:00:00+01:00');
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1', 'a2', 'a1']);
  });

  it('are over for good: what failed after them holds back what comes later', async () => {
    at('2026-11-23T20:00:00+01:00');
    await say({ key: 'a1', to: anna, kind: 'cover_offer' }, { key: 'a2', to: anna, kind: 'cover_offer' });
    const sender = new RecordingSender((key, attempt) =>
      key === 'a1' && attempt === 1 ? { kind: 'retry', status: 503 } : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-24T07:00:00+01:00');
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1']);
    now = now.add({ minutes: 1 });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1', 'a1', 'a2']);
  });

  it('a new wish holds for what waits already', async () => {
    at('2026-11-23T20:00:00+01:00');
    await say({ key: 'a1', to: anna }, { key: 'b1', to: bert });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    await wish(anna, { quietHours: { from: '22:00', until: '06:00' } });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1']);
    expect(await rowOf('b1')).toMatchObject({ held: 'quiet' });
  });
});

describe('a digest', () => {
  beforeEach(() => wish(anna, { digestAt: '08:30' }));

  it('brings the news of a day in one message, and what asks for something comes at once', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say(
      { key: 'a1', to: anna },
      { key: 'card2', to: anna, kind: 'case_taken_over' },
      { key: 'a3', to: anna, kind: 'case_forwarded' },
      { key: 'pointless4', to: anna },
    );
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    expect(await dispatcher.drain()).toMatchObject({ sent: 1, held: 3 });
    expect(await rowOf('a1')).toMatchObject({ held: 'digest', dueAt: instant('2026-11-24T08:30:00+01:00') });
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    expect(sender.recorded).toHaveLength(2);
    const { message, key } = sender.recorded[1] ?? {};
    expect(message?.card && problemsOf(message.card)).toEqual([]);
    const words = wordsOf(message).replaceAll('\\', '');
    expect(words).toContain('2 Neuigkeiten');
    expect(words).toContain('• a1');
    expect(words).toContain('• card2');
    expect(words).toContain('Fall ansehen');
    expect(words).not.toContain('pointless4');
    expect(await rowOf('a1')).toMatchObject({ state: 'sent', sentBy: 'chat', attempts: 1 });
    expect(await rowOf('card2')).toMatchObject({ state: 'sent', digestId: (await rowOf('a1')).digestId });
    expect(await rowOf('pointless4')).toMatchObject({ state: 'obsolete' });
    expect(key).toBe(`digest:${(await rowOf('a1')).digestId}`);
  });

  it('shows fifteen lines and counts the rest', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say(...Array.from({ length: 18 }, (_, index) => ({ key: `n${index + 1}`, to: anna })));
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    const words = wordsOf(sender.recorded[0]?.message);
    expect(words).toContain('18 Neuigkeiten');
    expect(words).toContain('• n15');
    expect(words).not.toContain('• n16');
    expect(words).toContain('und 3 weitere');
    expect(await rowOf('n18')).toMatchObject({ state: 'sent' });
  });

  it('that fails is sent again with the same news under the same name; later news wait for the next', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender((key, attempt) =>
      key.startsWith('digest') && attempt === 1 ? { kind: 'retry', status: 504 } : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    expect(await rowOf('a2')).toMatchObject({ state: 'pending', held: 'digest', attempts: 1 });
    await say({ key: 'a3', to: anna });
    now = now.add({ minutes: 1 });
    await dispatcher.drain();
    const [first, second] = sender.recorded;
    expect(sender.recorded).toHaveLength(2);
    expect(second?.key).toBe(first?.key);
    expect(second?.message).toEqual(first?.message);
    expect(await rowOf('a3')).toMatchObject({ held: 'digest', dueAt: instant('2026-11-25T08:30:00+01:00') });
  });

  it('that failed holds back nothing else, and yesterday’s comes before today’s', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna });
    let isAway = true;
    const sender = new RecordingSender((key) =>
      key.startsWith('digest') && isAway
        ? { kind: 'retry', status: 503, retryAfterMs: 24 * 3_600_000 }
        : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    await say({ key: 'a2', to: anna, kind: 'case_forwarded' }, { key: 'a3', to: anna });
    await dispatcher.drain();
    expect(keysOf(sender).slice(1)).toEqual(['a2']);
    isAway = false;
    at('2026-11-25T08:29:59+01:00');
    await dispatcher.drain();
    expect(keysOf(sender)).toHaveLength(2);
    at('2026-11-25T08:31:00+01:00');
    await dispatcher.drain();
    await dispatcher.drain();
    const words = sender.recorded.slice(2).map(({ message }) => wordsOf(message));
    expect(words.map((said) => /a\d/.exec(said)?.[0])).toEqual(['a1', 'a3']);
  });

  it('loses nothing when one of its lines cannot be made', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna }, { key: 'broken2', to: anna }, { key: 'a3', to: anna });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    expect(wordsOf(sender.recorded[0]?.message)).toContain('2 Neuigkeiten');
    expect(await rowOf('broken2')).toMatchObject({ state: 'pending', attempts: 1, digestId: null });
    for (let hours = 0; hours < 24 * 40; hours += 1) {
      now = now.add({ hours: 1 });
      await dispatcher.drain();
      if ((await rowOf('broken2')).state === 'given_up') break;
    }
    expect(await rowOf('broken2')).toMatchObject({ state: 'given_up' });
    expect(sender.recorded).toHaveLength(1);
  });

  it('that is no longer wished gives back what it held', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual([]);
    await wish(anna, { digestAt: null });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1']);
  });

  it('holds back nothing urgent, and is not in the way of others', async () => {
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna, urgent: true }, { key: 'b1', to: bert });
    const sender = new RecordingSender();
    await dispatcherOf({ sender }).drain();
    expect(keysOf(sender)).toEqual(['a2', 'b1']);
  });

  it('comes by mail to whoever wishes that', async () => {
    await knowAddress(anna);
    await wish(anna, { digestAt: '08:30', channel: 'mail' });
    at('2026-11-23T10:00:00+01:00');
    await say({ key: 'a1', to: anna }, { key: 'card2', to: anna });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender, mail: mailing() });
    await dispatcher.drain();
    at('2026-11-24T08:30:00+01:00');
    await dispatcher.drain();
    expect(sender.recorded).toEqual([]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.text).toContain('• a1');
    expect(mails[0]?.mail.text).toContain('https://tab.example/faelle/card2');
    expect(await rowOf('a1')).toMatchObject({ state: 'sent', sentBy: 'mail' });
  });
});

describe('the way to somebody', () => {
  it('is the mail when the bot is not in her chat', async () => {
    await knowAddress(anna);
    await runCommand(database.db, recipients.scope, (trx) =>
      markConversationGone(
        trx,
        recipients.scope,
        { staffId: anna.id, conversationId: anna.conversationId },
        now,
      ),
    );
    await say({ key: 'ask1', to: anna, kind: 'cover_offer' });
    const sender = new RecordingSender();
    expect(await dispatcherOf({ sender, mail: mailing() }).drain()).toMatchObject({ sent: 1 });
    expect(mails[0]?.mail.to).toEqual({ name: 'Empfängerin', address: 'anna@lippetal.example' });
    expect(mails[0]?.mail.text).toContain('Dann kommt die Karte auch in deinen Chat.');
    expect(await rowOf('ask1')).toMatchObject({ state: 'sent', sentBy: 'mail' });
  });

  it.each([403, 404])('is the mail once the chat answers %i, and for what comes after it', async (status) => {
    await knowAddress(anna);
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender(() => ({ kind: 'gone', status }));
    expect(await dispatcherOf({ sender, mail: mailing() }).drain()).toMatchObject({ elsewhere: 1, sent: 1 });
    expect(keysOf(sender)).toEqual(['a1']);
    expect(mails.map(({ key }) => key)).toEqual(['a1', 'a2']);
  });

  it('is the chat as well once she adds the bot, unless she wishes mail', async () => {
    await knowAddress(anna);
    const gone = { staffId: anna.id, conversationId: anna.conversationId };
    const { scope } = recipients;
    await runCommand(database.db, scope, (trx) => markConversationGone(trx, scope, gone, now));
    await say({ key: 'ask1', to: anna, kind: 'cover_offer' });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender, mail: mailing() });
    await dispatcher.drain();
    const addsTheBot = async () => {
      const reference = {
        serviceUrl: 'http://127.0.0.1:1',
        conversationId: anna.conversationId,
        botId: '28:bot',
        userId: '29:anna',
      };
      await runCommand(database.db, scope, async (trx) => {
        await rememberConversation(trx, scope, { ...anna, reference }, now);
        await sayAgainInChat(trx, scope, anna.id, now);
      });
      await dispatcher.drain();
    };
    await wish(anna, { channel: 'mail' });
    await addsTheBot();
    expect(keysOf(sender)).toEqual([]);
    await wish(anna, { channel: 'chat' });
    await addsTheBot();
    await addsTheBot();
    expect(keysOf(sender)).toEqual(['ask1']);
    expect(mails).toHaveLength(1);
  });

  it('ends visibly when there is no address', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender(() => ({ kind: 'gone', status: 403 }));
    const dispatcher = dispatcherOf({ sender, mail: mailing() });
    await dispatcher.drain();
    expect(await rowOf('a1')).toMatchObject({ state: 'given_up', lastStatus: 403, sentBy: null });
    expect(await rowOf('a2')).toMatchObject({ state: 'pending', attempts: 0 });
    now = now.add({ hours: 24, minutes: 1 });
    await dispatcher.drain();
    expect(await rowOf('a2')).toMatchObject({ state: 'given_up', lastStatus: 404 });
    const page = await runCommand(database.db, scopeOf(anna), (trx) =>
      listMyNotifications(trx, scopeOf(anna), { before: undefined, language: 'de' }, now),
    );
    expect(page.notifications.map(({ state, reason }) => [state, reason])).toEqual([
      ['given_up', 'Der Bot konnte dich nicht erreichen. Bitte öffne ihn in Teams und schreib ihm etwas.'],
      ['given_up', 'Der Bot konnte dich nicht erreichen. Bitte öffne ihn in Teams und schreib ihm etwas.'],
    ]);
  });

  it('is the activity feed for news, and the chat for what is answered there', async () => {
    await wish(anna, { channel: 'activity' });
    await say({ key: 'card1', to: anna }, { key: 'ask2', to: anna, kind: 'case_handover' });
    const sender = new RecordingSender();
    await dispatcherOf({ sender, activity: feed() }).drain();
    expect(activities).toEqual([
      {
        tenantId: anna.tenantId,
        objectId: anna.objectId,
        text: 'card1',
        place: 'faelle/card1',
        key: 'card1',
      },
    ]);
    expect(keysOf(sender)).toEqual(['ask2']);
    expect(await rowOf('card1')).toMatchObject({ sentBy: 'activity' });
  });

  it('is the chat when her tenant has not agreed to the activity feed, which stays open', async () => {
    await wish(anna, { channel: 'activity' });
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    const activity = feed(() => ({ kind: 'gone', status: 403 }));
    expect(await dispatcherOf({ sender, activity }).drain()).toMatchObject({ sent: 1 });
    await say({ key: 'a2', to: anna, urgent: true });
    await dispatcherOf({ sender, activity }).drain();
    expect(keysOf(sender)).toEqual(['a1', 'a2']);
  });

  it('is the chat when the mail server has not answered three times', async () => {
    await knowAddress(anna);
    await wish(anna, { channel: 'mail' });
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender, mail: mailing(() => ({ kind: 'retry', status: null })) });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await dispatcher.drain();
      now = now.add({ minutes: 1 });
    }
    expect(mails).toHaveLength(3);
    expect(keysOf(sender)).toEqual(['a1']);
  });
});

describe('what was sent to me', () => {
  it('says what, when, how and how it stands, and never the text', async () => {
    await wish(anna, { digestAt: '08:30' });
    await say({ key: 'a1', to: anna, kind: 'case_urgent' });
    await dispatcherOf({ sender: new RecordingSender() }).drain();
    at('2026-11-23T20:00:00+01:00');
    await say({ key: 'a2', to: anna, kind: 'cover_offer' }, { key: 'a3', to: anna }, { key: 'b1', to: bert });
    await dispatcherOf({ sender: new RecordingSender() }).drain();
    const page = await runCommand(database.db, scopeOf(anna), (trx) =>
      listMyNotifications(trx, scopeOf(anna), { before: undefined, language: 'de' }, now),
    );
    expect(
      page.notifications.map(({ what, state, heldUntil, sentBy }) => [what, state, heldUntil, sentBy]),
    ).toEqual([
      ['Jemand übernimmt eine Vertretung', 'held_digest', '2026-11-24T07:30:00Z', null],
      ['Anfrage, ob du vertreten kannst', 'held_quiet', '2026-11-24T06:00:00Z', null],
      ['Eilfall', 'sent', null, 'chat'],
    ]);
    expect(page.next).toBeNull();
    expect(JSON.stringify(page)).not.toContain('"a1"');
  });

  it('comes a page at a time', async () => {
    await say(...Array.from({ length: 60 }, (_, index) => ({ key: `n${index}`, to: anna })));
    const ask = (before: string | undefined) =>
      runCommand(database.db, scopeOf(anna), (trx) =>
        listMyNotifications(trx, scopeOf(anna), { before, language: 'en' }, now),
      );
    const first = await ask(undefined);
    const second = await ask(first.next ?? '');
    expect([first.notifications.length, second.notifications.length]).toEqual([50, 10]);
    expect(second.next).toBeNull();
    const ids = [...first.notifications, ...second.notifications].map(({ notificationId }) => notificationId);
    expect(new Set(ids).size).toBe(60);
  });
});
