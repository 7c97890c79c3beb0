import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrations } from './src/registrations.ts';
import {
  answerOf,
  build,
  built,
  get,
  type Registered,
  removeBuilt,
  runBuilt,
  timer,
} from './testing/runBuilt.ts';

beforeAll(build);
afterAll(removeBuilt);

const NO_DATABASE = {
  ENTRA_API_APP_ID: '5f3759df-1f4e-4a7b-9c3d-2b7a6f0c9e11',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
  BOT_WITHOUT_CREDENTIALS: 'yes',
};

const triggerOf = (registered: Registered | undefined) =>
  Object.values(registered?.bindings ?? {}).find(({ type }) => type.endsWith('Trigger'));

describe('the built functions', () => {
  it('register every trigger of the list with its schedule or route, and no other', async () => {
    const { model, registered } = await runBuilt();
    expect(model).toBe('@azure/functions');
    expect(registered.map(({ name }) => name)).toEqual(registrations.map(({ name }) => name));
    for (const [position, registration] of registrations.entries()) {
      const trigger = triggerOf(registered[position]);
      if (registration.kind === 'timer') {
        expect(trigger).toMatchObject({
          type: 'timerTrigger',
          schedule: registration.schedule,
          direction: 'in',
        });
      } else if (registration.kind === 'queue') {
        const { queueName } = registration;
        expect(trigger).toMatchObject({ type: 'queueTrigger', queueName, connection: 'AzureWebJobsStorage' });
      } else {
        const { route, methods, authLevel } = registration;
        expect(trigger).toMatchObject({ type: 'httpTrigger', route, methods, authLevel, direction: 'in' });
        expect(registered[position]?.bindings.$return).toMatchObject({ type: 'http', direction: 'out' });
      }
    }
  });

  it('bring the credential of calendars along, in a file that is read when it is needed', async () => {
    expect(await readFile(built('main.cjs'), 'utf8')).toContain('import("./teamsfx.cjs")');
    const { AppCredential } = createRequire(import.meta.url)(built('teamsfx.cjs')) as Record<string, unknown>;
    expect(AppCredential).toBeTypeOf('function');
  });

  it('say that they are unavailable when the database is, and a timer fails so that the host notes it', async () => {
    const { results } = await runBuilt(
      [
        { name: 'health', input: get('http://localhost/api/health') },
        { name: 'advanceCoverWaves', input: timer() },
      ],
      NO_DATABASE,
    );
    const health = answerOf(results[0]);
    expect([health.status, health.type]).toEqual([503, 'application/problem+json']);
    expect(health.body).toMatchObject({ status: 503, detail: 'The database cannot be reached.' });
    expect(results[1]?.error).toContain('ECONNREFUSED');
  });

  it('let nobody in without a token, whatever the request says', async () => {
    const request = get('http://localhost/api/me?persona=jana');
    const input = { http: { ...request.http, headers: { authorization: 'Bearer x' } } };
    const answer = answerOf((await runBuilt([{ name: 'me', input }], NO_DATABASE)).results[0]);
    expect([answer.status, answer.type]).toEqual([401, 'application/problem+json']);
  });

  it('name the settings that are missing, and no value', async () => {
    const { results } = await runBuilt([{ name: 'health', input: get('http://localhost/api/health') }], {
      DATABASE_URL: 'mysql://root:secret@127.0.0.1/x',
    });
    const { status, body } = answerOf(results[0]);
    expect(status).toBe(503);
    expect(body.detail).toBe(
      'Application settings are missing or malformed: DATABASE_URL, ENTRA_API_APP_ID.',
    );
  });

  it('contain nothing of the local mode: no demo clock, no personas, no embedded database', async () => {
    const bundle = await readFile(built('main.cjs'), 'utf8');
    for (const name of ['demoClock', 'demo/clock', 'local-entra', 'tools/local', 'tools/demo']) {
      expect(bundle.includes(name), name).toBe(false);
    }
    expect(bundle).not.toContain('pglite.wasm');
  });

  it('are a folder that can be deployed as it is', async () => {
    const manifest = JSON.parse(await readFile(built('package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ main: 'main.cjs' });
    expect(manifest.dependencies).toBeUndefined();
    expect(JSON.parse(await readFile(built('host.json'), 'utf8'))).toMatchObject({ version: '2.0' });
    expect((await stat(built('main.cjs'))).size).toBeLessThan(20_000_000);
  });
});
