import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const good = {
  DATABASE_URL: 'postgres://localhost/verbund',
  ENTRA_API_APP_ID: APP,
  BOT_WITHOUT_CREDENTIALS: 'yes',
};

describe('the queue of wake-ups', () => {
  it.each([
    ['none where the host has no storage', {}, null],
    [
      'in the storage of the host, by its key',
      { AzureWebJobsStorage: 'UseDevelopmentStorage=true' },
      { connection: 'UseDevelopmentStorage=true' },
    ],
    [
      'in the storage of the host, by its identity',
      { AzureWebJobsStorage__accountName: 'stverbund', AzureWebJobsStorage__clientId: APP },
      { url: 'https://stverbund.queue.core.windows.net/wake-up', identityClientId: APP },
    ],
    [
      'elsewhere, where that is said',
      { AzureWebJobsStorage: 'x', WAKE_QUEUE_URL: 'https://q.example/wake-up?sig=s' },
      { url: 'https://q.example/wake-up?sig=s', identityClientId: null },
    ],
  ])('is %s', (_case, more, wakeQueue) => {
    expect(readEnvironment({ ...good, ...more }).wakeQueue).toEqual(wakeQueue);
  });
});

describe('the activity feed', () => {
  const all = {
    ACTIVITY_FEED: 'yes',
    GRAPH_APP_ID: APP,
    GRAPH_APP_SECRET: 'geheim',
    TEAMS_APP_ID: 'app',
    TAB_URL: 'https://tab.example/',
  };

  it('is written into only where an operator says so and all it needs is there', () => {
    expect(readEnvironment({ ...good, ...all }).activity).toEqual({ appId: APP, secret: 'geheim' });
    expect(readEnvironment({ ...good, ...all, ACTIVITY_FEED: '' }).activity).toBeNull();
    expect(() => readEnvironment({ ...good, ACTIVITY_FEED: 'yes' })).toThrow('ACTIVITY_FEED');
  });
});
