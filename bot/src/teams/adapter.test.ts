import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ConnectorAnswer, startConnector, type TestConnector } from '../../testing/connector.ts';
import { createTeamsAdapter, type IncomingRequest, type TeamsAdapterOptions } from './adapter.ts';
import type { Card, Turn, TurnHandler } from './types.ts';

const TENANT = '0B8B9E2C-1111-4A61-9C1D-000000000001';
const PERSON = '7C1D4F10-2222-4B0A-8A55-000000000002';
const CARD: Card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Erledigt' }] };

let connector: TestConnector;
/** What the connector says next; nothing means that all is well. */
let answers: ConnectorAnswer[];
let turns: Turn[];
let remembered: unknown[];
let logged: { facts: Record<string, unknown>; message: string }[];

beforeAll(async () => {
  connector = await startConnector(() => answers.shift() ?? null);
});
afterAll(() => connector.close());
beforeEach(() => {
  answers = [];
  turns = [];
  remembered = [];
  logged = [];
});
afterEach(() => {
  connector.received.length = 0;
});

const adapterOf = (onTurn: TurnHandler, options: Partial<TeamsAdapterOptions> = {}) => {
  const keep = (facts: Record<string, unknown>, message: string): void =>
    void logged.push({ facts, message });
  const adapter = createTeamsAdapter({
    credentials: null,
    onTurn: async (turn, say) => {
      turns.push(turn);
      return onTurn(turn, say);
    },
    rememberReference: async ({ tenantId, objectId }, reference, { isNew }) => {
      remembered.push({ tenantId, objectId, reference, isNew });
    },
    log: { info: keep, warn: keep, error: keep },
    ...options,
  });
  return (activity: Record<string, unknown>, headers: IncomingRequest['headers'] = {}) =>
    adapter.process({ headers, body: activity });
};

const silent: TurnHandler = async () => ({ messages: [] });

const anActivity = (activity: Record<string, unknown>): Record<string, unknown> => ({
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: connector.serviceUrl,
  locale: 'de-DE',
  from: { id: '29:person', aadObjectId: PERSON },
  recipient: { id: '28:bot', name: 'Verbund' },
  conversation: { id: 'a:personal', tenantId: TENANT, conversationType: 'personal' },
  channelData: { tenant: { id: TENANT } },
  ...activity,
});

const aChannel = {
  conversation: { id: '19:channel;messageid=1', tenantId: TENANT, conversationType: 'channel' },
};

const press = (action: unknown): Record<string, unknown> =>
  anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card-7',
    value: { action, trigger: 'manual' },
  });

describe('a message', () => {
  it('becomes a turn with who said what where, and is answered in order', async () => {
    const process = adapterOf(async () => ({ messages: [{ text: 'eins' }, { text: 'zwei', card: CARD }] }));
    const response = await process(anActivity({ type: 'message', text: ' Hallo \u00a0' }));
    expect(response.status).toBe(200);
    expect(turns).toEqual([
      {
        kind: 'text',
        text: 'Hallo',
        hasAttachments: false,
        replyTo: null,
        tenantId: TENANT.toLowerCase(),
        objectId: PERSON.toLowerCase(),
        activityId: 'activity-1',
        conversation: { kind: 'personal', id: 'a:personal' },
        locale: 'de-DE',
      },
    ]);
    expect(connector.received.map(({ activity }) => activity.text)).toEqual(['eins', 'zwei']);
    expect(connector.received[1]?.activity.attachments).toEqual([
      { contentType: 'application/vnd.microsoft.card.adaptive', content: CARD },
    ]);
  });

  it('is remembered with where the person can be reached, without names', async () => {
    await adapterOf(silent)(anActivity({ type: 'message', text: 'Hallo' }));
    expect(remembered).toEqual([
      {
        tenantId: TENANT.toLowerCase(),
        objectId: PERSON.toLowerCase(),
        reference: {
          serviceUrl: connector.serviceUrl,
          conversationId: 'a:personal',
          botId: '28:bot',
          userId: '29:person',
        },
        isNew: false,
      },
    ]);
  });

  it('in a channel loses the mentions of the bot, keeps those of others, and is not a place to reach a person', async () => {
    const mentions = {
      text: '<at>Verbund</at> wer vertritt <at>Jana</at>?&nbsp;<at>Verbund</at>',
      entities: [
        { type: 'mention', text: '<at>Verbund</at>', mentioned: { id: '28:bot' } },
        { type: 'mention', text: '<at>Jana</at>', mentioned: { id: '29:jana' } },
      ],
    };
    await adapterOf(silent)(anActivity({ type: 'message', ...aChannel, ...mentions }));
    expect(turns[0]).toMatchObject({
      text: 'wer vertritt <at>Jana</at>?&nbsp;',
      conversation: { kind: 'channel', id: '19:channel;messageid=1' },
    });
    expect(remembered).toEqual([]);
  });

  it('carries attachments only when the person attached something', async () => {
    const process = adapterOf(silent);
    await process(anActivity({ type: 'message', text: 'a', attachments: [{ contentType: 'text/html' }] }));
    await process(anActivity({ type: 'message', text: 'b', attachments: [{ contentType: 'image/png' }] }));
    await process(anActivity({ type: 'message', attachments: [{ contentType: 'application/pdf' }] }));
    expect(turns.map((turn) => turn.kind === 'text' && turn.hasAttachments)).toEqual([false, true, true]);
  });

  it('tells the handler which activity its message became', async () => {
    let said: string | null = null;
    const process = adapterOf(async (_turn, say) => {
      said = (await say({ card: CARD, summary: 'Anfrage' })).activityId;
      return { messages: [] };
    });
    await process(anActivity({ type: 'message', text: 'Hallo' }));
    expect(said).toBe('sent-1');
    expect(connector.received[0]?.activity.summary).toBe('Anfrage');
  });

  it('that takes a while shows that the bot is at it, before the answer', async () => {
    const process = adapterOf(async () => {
      await expect.poll(() => connector.received.length, { timeout: 5_000 }).toBe(1);
      return { messages: [{ text: 'fertig' }] };
    });
    await process(anActivity({ type: 'message', text: 'Hallo' }));
    expect(connector.received.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
  });

  it('is answered although the platform first says: not now', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 502 }];
    await adapterOf(async () => ({ messages: [{ text: 'fertig' }] }))(
      anActivity({ type: 'message', text: 'Hallo' }),
    );
    const keys = connector.received.map(({ activity }) => activity.channelData);
    expect(keys).toHaveLength(3);
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(1);
    expect(logged).toEqual([]);
  });

  it('is answered once when the platform refuses the answer for good', async () => {
    answers = [{ status: 400 }];
    await adapterOf(async () => ({ messages: [{ text: 'fertig' }] }))(
      anActivity({ type: 'message', text: 'Hallo' }),
    );
    expect(connector.received).toHaveLength(1);
    expect(logged[0]?.message).toBe('An answer could not be sent');
  });

  it('is handled even when the person cannot be remembered', async () => {
    const process = adapterOf(silent, {
      rememberReference: async () => {
        throw new Error('no database');
      },
    });
    await process(anActivity({ type: 'message', text: 'Hallo' }));
    expect(turns).toHaveLength(1);
    expect(logged[0]?.message).toBe('A conversation could not be remembered');
  });
});

describe('an action on a card', () => {
  const accept = { type: 'Action.Execute', verb: 'cover.accept', data: { v: 1, offerId: 'o1', note: 'ja' } };

  it('is answered with the card that takes the place of the old one', async () => {
    const process = adapterOf(async () => ({ messages: [], card: CARD }));
    const response = await process(press(accept));
    expect(turns[0]).toMatchObject({
      kind: 'action',
      verb: 'cover.accept',
      data: { v: 1, offerId: 'o1', note: 'ja' },
      cardActivityId: 'card-7',
    });
    expect(response).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD },
    });
  });

  it('is answered with a sentence, and with messages beside it', async () => {
    const process = adapterOf(async () => ({ messages: [{ text: 'Übrigens' }], toast: 'Danke!' }));
    const response = await process(press(accept));
    expect(response.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Danke!',
    });
    expect(connector.received.map(({ activity }) => activity.text)).toEqual(['Übrigens']);
  });

  it('that comes twice comes to the handler with the same activity, and gets the same answer', async () => {
    const process = adapterOf(async () => ({ messages: [], card: CARD }));
    const [first, second] = [await process(press(accept)), await process(press(accept))];
    expect(second).toEqual(first);
    expect(turns.map(({ activityId }) => activityId)).toEqual(['activity-1', 'activity-1']);
  });

  it.each([
    { name: 'no action', action: undefined },
    { name: 'another type', action: { type: 'Action.Submit', verb: 'x' } },
    { name: 'no verb', action: { type: 'Action.Execute', data: {} } },
    { name: 'data that are no object', action: { type: 'Action.Execute', verb: 'x', data: ['y'] } },
  ])('with $name is refused in the words of the protocol', async ({ action }) => {
    const response = await adapterOf(silent)(press(action));
    expect(response.body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(turns).toEqual([]);
  });

  it('answers even when the message beside it cannot be sent', async () => {
    const process = adapterOf(async () => ({ messages: [{ text: 'x' }], card: CARD }));
    const response = await process({ ...press(accept), serviceUrl: 'http://127.0.0.1:9' });
    expect(response.body).toMatchObject({ statusCode: 200, value: CARD });
    expect(logged[0]?.message).toBe('An answer could not be sent');
  });
});

describe('the arrival of the bot', () => {
  const installed = { type: 'installationUpdate', action: 'add' };
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };

  it('is greeted once, although Teams says it twice', async () => {
    const process = adapterOf(async () => ({ messages: [{ text: 'Willkommen' }] }));
    await process(anActivity(added));
    await process(anActivity(installed));
    expect(turns.map(({ kind }) => kind)).toEqual(['installed']);
    expect(connector.received).toHaveLength(1);
    expect(remembered).toMatchObject([{ isNew: true }]);
  });

  it('is not an arrival when the bot was only upgraded', async () => {
    await adapterOf(silent)(anActivity({ type: 'installationUpdate', action: 'add-upgrade' }));
    expect(turns).toEqual([]);
  });

  it('has an end, to which nothing is answered', async () => {
    const process = adapterOf(async () => ({ messages: [{ text: 'Auf Wiedersehen' }] }));
    await process(anActivity({ type: 'installationUpdate', action: 'remove' }));
    expect(turns.map(({ kind }) => kind)).toEqual(['uninstalled']);
    expect(connector.received).toEqual([]);
    expect(remembered).toEqual([]);
  });
});

describe('what the bot has no ears for', () => {
  it.each([
    { name: 'a reaction', activity: { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] } },
    { name: 'an edit', activity: { type: 'messageUpdate', text: 'neu' } },
    { name: 'typing', activity: { type: 'typing' } },
    { name: 'an event', activity: { type: 'event', name: 'x' } },
    { name: 'something new', activity: { type: 'somethingNew' } },
    {
      name: 'another channel, where anybody can claim to be anybody',
      activity: { type: 'message', text: 'Hallo', channelId: 'webchat' },
    },
    {
      name: 'somebody without an identity',
      activity: { type: 'message', text: 'Hallo', from: { id: '29:x' } },
    },
  ])('$name is taken and ignored', async ({ activity }) => {
    const response = await adapterOf(silent)(anActivity(activity));
    expect(response.status).toBe(200);
    expect(turns).toEqual([]);
  });

  it('another invoke is not implemented', async () => {
    const response = await adapterOf(silent)(anActivity({ type: 'invoke', name: 'task/fetch', value: {} }));
    expect(response.status).toBe(501);
  });
});

describe('a handler that fails', () => {
  const fails: TurnHandler = async () => {
    throw new Error('Frau Muster braucht Hilfe');
  };

  it('says so in a sentence with a number that the log has too, and quotes nothing', async () => {
    await adapterOf(fails)(anActivity({ type: 'message', text: 'Frau Muster' }));
    const sentence = String(connector.received[0]?.activity.text);
    const number = /Nummer ([A-Z0-9]{6})\./.exec(sentence)?.[1];
    expect(sentence).toContain('nicht geklappt');
    expect(logged).toMatchObject([
      { message: 'A turn failed', facts: { number, turn: 'text', error: 'Error' } },
    ]);
    expect(JSON.stringify(logged)).toContain('adapter.test.ts');
    expect(JSON.stringify(logged)).not.toContain('Muster');
  });

  it('leaves the card as it is and says so beside it', async () => {
    const response = await adapterOf(fails)(press({ type: 'Action.Execute', verb: 'x' }));
    expect(response).toMatchObject({
      status: 200,
      body: { type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('Nummer') },
    });
    expect(logged[0]?.facts).toMatchObject({ verb: 'x' });
  });
});

describe('who may speak to the bot', () => {
  it('without credentials: only a client on this machine', async () => {
    const process = adapterOf(silent);
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://127.0.0.1.example.org',
      'nonsense',
    ]) {
      expect((await process(anActivity({ type: 'message', text: 'x', serviceUrl }))).status).toBe(403);
    }
    expect(turns).toEqual([]);
  });

  it('with credentials: nobody without a token, and nobody in the clear', async () => {
    const process = adapterOf(silent, {
      credentials: { kind: 'secret', appId: 'app', homeTenantId: TENANT, secret: 'secret' },
    });
    const teams = { type: 'message', text: 'x', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect(await process(anActivity(teams))).toEqual({ status: 401 });
    expect(await process(anActivity(teams), { authorization: 'Basic abc' })).toEqual({ status: 401 });
    expect(await process(anActivity({ type: 'message', text: 'x' }))).toEqual({ status: 403 });
    expect(turns).toEqual([]);
  });

  it.each([null, 'text', 7, {}])('refuses a body that is no activity: %j', async (body) => {
    const process = adapterOf(silent);
    expect((await process(body as unknown as Record<string, unknown>)).status).toBe(403);
  });
});

describe('a search while writing a message', () => {
  const search = (value: unknown) => anActivity({ type: 'invoke', name: 'composeExtension/query', value });
  const query = (name: string, value: unknown) => ({
    commandId: 'searchCases',
    parameters: [{ name, value }],
  });
  const link = { type: 'Action.OpenUrl', title: 'Öffnen', url: 'verbund-tab:faelle/1' };
  const found = [{ title: 'SO-1', subtitle: 'Wohngeld', card: { ...CARD, actions: [link] } }];

  it('becomes a turn, and what is found a list to choose from, with ways into the tab', async () => {
    const process = adapterOf(async () => ({ messages: [], found }), {
      tabLink: (subPage, userId) => `https://tab.example/${subPage}?for=${userId}`,
    });
    const response = await process(search(query('query', ' 00077 ')));
    expect(turns).toMatchObject([{ kind: 'search', command: 'searchCases', text: '00077' }]);
    expect(response).toMatchObject({
      status: 200,
      body: {
        composeExtension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: { actions: [{ url: 'https://tab.example/faelle/1?for=29:person' }] },
              preview: { content: { title: 'SO-1', text: 'Wohngeld' } },
            },
          ],
        },
      },
    });
    expect(connector.received).toEqual([]);
  });

  it('has no text before anything is typed', async () => {
    await adapterOf(silent)(search(query('initialRun', 'true')));
    expect(turns).toMatchObject([{ kind: 'search', text: '' }]);
  });

  it('finds nothing when it fails, and says so in the log without the text', async () => {
    const process = adapterOf(async () => {
      throw new Error('out of order');
    });
    const response = await process(search(query('query', 'Zylinski')));
    expect(response).toMatchObject({ status: 200, body: { composeExtension: { attachments: [] } } });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('Zylinski');
  });

  it.each([[null], ['text'], [{}], [{ commandId: 7 }]])('is not made of %j', async (value) => {
    await adapterOf(silent)(search(value));
    expect(turns).toEqual([]);
  });
});
