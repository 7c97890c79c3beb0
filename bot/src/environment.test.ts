import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const good = { DATABASE_URL: 'postgres://localhost/verbund', BOT_APP_ID: APP, BOT_TENANT_ID: TENANT };

describe('the environment', () => {
  test('with a secret signs in with it', () =>
    expect(readEnvironment({ ...good, BOT_APP_SECRET: 'geheim', PORT: '8080' })).toEqual({
      databaseUrl: good.DATABASE_URL,
      host: '127.0.0.1',
      port: 8080,
      logLevel: 'info',
      tab: null,
      mail: null,
      activity: null,
      credentials: { kind: 'secret', appId: APP, homeTenantId: TENANT, secret: 'geheim' },
    }));
  test('without a secret uses the managed identity', () =>
    expect(readEnvironment({ ...good, BOT_APP_SECRET: '' }).credentials).toEqual({
      kind: 'managed_identity',
      appId: APP,
      homeTenantId: TENANT,
    }));
  test('does without credentials only when told so', () => {
    expect(() => readEnvironment({ DATABASE_URL: good.DATABASE_URL })).toThrow('BOT_APP_ID is missing');
    const local = { DATABASE_URL: good.DATABASE_URL, BOT_WITHOUT_CREDENTIALS: 'yes' };
    expect(readEnvironment(local).credentials).toBeNull();
  });
  test('knows the way into the tab, or none', () => {
    const tab = { TEAMS_APP_ID: 'app', TAB_URL: 'https://verbund.example/tab/' };
    expect(readEnvironment({ ...good, ...tab }).tab).toEqual({ appId: 'app', tabUrl: tab.TAB_URL });
    expect(() => readEnvironment({ ...good, TEAMS_APP_ID: 'app' })).toThrow('TAB_URL has to be set together');
    expect(() => readEnvironment({ ...good, ...tab, TAB_URL: 'https://verbund.example/tab' })).toThrow(
      'TAB_URL',
    );
  });
  test('writes into the activity feed only where all it needs is there', () => {
    const graph = { ACTIVITY_FEED: 'yes', GRAPH_APP_ID: APP, GRAPH_APP_SECRET: 'geheim' };
    const tab = { TEAMS_APP_ID: 'app', TAB_URL: 'https://tab.example/' };
    expect(readEnvironment({ ...good, ...graph, ...tab }).activity).toEqual({ appId: APP, secret: 'geheim' });
    expect(readEnvironment({ ...good, ...graph, ...tab, ACTIVITY_FEED: '' }).activity).toBeNull();
    expect(() => readEnvironment({ ...good, ...graph })).toThrow('ACTIVITY_FEED needs');
  });
  test('knows a mail server and whom mails come from, or neither', () => {
    const mail = {
      SMTP_URL: 'smtps://v:geheim@mail.example:465',
      MAIL_FROM: 'Verbund <verbund@kreis.example>',
    };
    expect(readEnvironment({ ...good, ...mail }).mail).toEqual({
      url: mail.SMTP_URL,
      from: { name: 'Verbund', address: 'verbund@kreis.example' },
    });
    const alone = readEnvironment({ ...good, ...mail, MAIL_FROM: 'verbund@kreis.example' });
    expect(alone.mail?.from).toEqual({ name: 'Verbund', address: 'verbund@kreis.example' });
    expect(() => readEnvironment({ ...good, SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM has to be set');
    for (const wrong of [{ SMTP_URL: 'http://geheim.example' }, { MAIL_FROM: 'geheim' }])
      expect(() => readEnvironment({ ...good, ...mail, ...wrong })).toThrow(/SMTP_URL|MAIL_FROM/);
  });
  test('names what is wrong and never its value', () => {
    const bad = () => readEnvironment({ ...good, DATABASE_URL: 'mysql://geheim@localhost', PORT: 'achtzig' });
    expect(bad).toThrow(/DATABASE_URL.*\n.*PORT/s);
    expect(bad).not.toThrow(/geheim|achtzig/);
  });
});
