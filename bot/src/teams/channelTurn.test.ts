import { describe, expect, it } from 'vitest';
import { toTurn } from './turns.ts';

const said = (conversation: { id: string; conversationType: string }) =>
  toTurn({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    text: '<at>Verbund</at> hier Lücken posten',
    from: { id: '29:lead', aadObjectId: 'AAAA' },
    recipient: { id: '28:bot' },
    conversation: { ...conversation, tenantId: 'BBBB' },
    entities: [{ type: 'mention', text: '<at>Verbund</at>', mentioned: { id: '28:bot' } }],
  });

describe('what is said in a channel', () => {
  it('comes with the way to post there later on, outside the thread it was said in, and to nobody in particular', () => {
    const turn = said({ id: '19:x@thread.tacv2;messageid=1700', conversationType: 'channel' });
    expect(turn).toMatchObject({
      text: 'hier Lücken posten',
      channel: {
        serviceUrl: 'https://smba.example/emea/',
        conversationId: '19:x@thread.tacv2',
        botId: '28:bot',
        userId: '19:x@thread.tacv2',
      },
    });
  });

  it.each(['personal', 'groupChat'])('is not what is said in a %s conversation', (conversationType) => {
    expect(said({ id: 'a:1', conversationType })).not.toHaveProperty('channel');
  });
});
