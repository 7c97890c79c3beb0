import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf, systemClock, weekStart } from '@verbund/domain/kernel/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDataLock } from '../local/dataLock.ts';

const CLI = fileURLToPath(new URL('verbund.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'verbund-cli-'));

/** Within the roster of the demo. */
const NEXT_TUESDAY = weekStart(dayOf(systemClock.now())).add({ days: 8 }).toString();

const { DATABASE_URL: _, ...environment } = process.env;

const verbund = (args: readonly string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...environment, ...options.env },
  });
  return { status, stdout, stderr };
};
const here = (...args: string[]) => verbund([...args, '--data', data]);

/** One line, one sentence, no stack trace. */
const expectSentence = (stderr: string, part: string): void => {
  expect(stderr).toContain(part);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
};

beforeAll(() => {
  expect(here('demo').status).toBe(0);
});
afterAll(() => rmSync(data, { recursive: true }));

describe('asking for help', () => {
  it.each([['help'], ['--help'], ['-h']])('lists the commands on „%s“', (word) => {
    const { status, stdout, stderr } = verbund([word]);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of ['migrate', 'demo', 'status', 'eligible', 'understand'])
      expect(stdout).toContain(`  ${name}`);
  });

  it.each(['migrate', 'demo', 'status', 'eligible', 'understand'])(
    'explains „%s“ in two ways and does nothing',
    (name) => {
      const [first, second] = [verbund([name, '--help']), verbund(['help', name])];
      expect(first.status).toBe(0);
      expect(first.stdout).toContain(`verbund ${name}`);
      expect(second.stdout).toBe(first.stdout);
    },
  );
});

describe('asking wrongly', () => {
  const person = [
    '--staff',
    'Jana Brinkschulte',
    '--area',
    'WOG',
    '--day',
    '2026-11-24',
    '--part',
    'vormittags',
  ];
  const eligible = (...changes: [string, string][]): string[] => {
    const args = [...person];
    for (const [option, value] of changes) args[args.indexOf(option) + 1] = value;
    return ['eligible', ...args, '--data', data];
  };

  it.each([
    [[], 'Es fehlt der Befehl'],
    [['frobnicate'], 'Den Befehl „frobnicate“ gibt es nicht'],
    [['help', 'frobnicate'], 'Den Befehl „frobnicate“ gibt es nicht'],
    [['constructor'], 'Den Befehl „constructor“ gibt es nicht'],
    [['status', '--loud'], 'Die Angabe „--loud“ gibt es hier nicht'],
    [['status', 'now'], 'Mit „now“ kann dieser Befehl nichts anfangen'],
    [['status', '--data'], 'Hinter „--data“'],
    [['eligible', '--data', data], 'Es fehlt --staff'],
    [eligible(['--staff', 'Niemand']), '„Niemand“ ist in keinem Verbund eingetragen'],
    [eligible(['--staff', 'an']), 'passt auf mehrere'],
    [eligible(['--area', 'XYZ']), 'Das Fachgebiet „XYZ“ gibt es nicht; es gibt ASYL, BEST'],
    [eligible(['--day', '31.11.2026']), '„31.11.2026“ ist kein Tag'],
    [eligible(['--day', 'morgen']), '„morgen“ ist kein Tag'],
    [eligible(['--part', 'nachts']), 'Die Tageszeit „nachts“ gibt es nicht'],
    [['understand', '/nirgends.jsonl'], 'Die Datei „/nirgends.jsonl“ gibt es nicht'],
  ])('gets one sentence and exit code 2: %j', (args, sentence) => {
    const { status, stdout, stderr } = verbund(args);
    expect([status, stdout]).toEqual([2, '']);
    expectSentence(stderr, sentence);
  });

  it('names a DATABASE_URL that is none, and one where nobody answers, without its password', () => {
    const none = verbund(['status'], { env: { DATABASE_URL: 'nonsense' } });
    expect(none.status).toBe(2);
    expectSentence(none.stderr, 'DATABASE_URL ist keine Adresse');
    const silent = verbund(['status'], { env: { DATABASE_URL: 'postgres://me:geheim@127.0.0.1:9/verbund' } });
    expect(silent.status).toBe(1);
    expectSentence(silent.stderr, 'Die Datenbank 127.0.0.1:9/verbund ist nicht zu erreichen');
    expect(silent.stderr).not.toContain('geheim');
  });
});

describe('the embedded database', () => {
  it('is migrated once and loaded with the demo once', () => {
    expect(here('migrate').stdout).toContain('ist schon auf dem neuesten Stand');
    expect(here('demo')).toMatchObject({ status: 0, stderr: '' });
  });

  it('shows how the cooperations are', () => {
    const { status, stdout } = here('status');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Migrationen: alle \d+ angewendet\nVerbünde: 1/);
    expect(stdout).toMatch(/offene Anfragen +\d+\n.*fällige Runden +\d+\n.*wartende Nachrichten +\d+/);
  });

  it('shows who may cover and who may not, with every reason', () => {
    const { status, stdout } = here(
      'eligible',
      '--staff',
      'jana',
      '--area',
      'wog',
      '--day',
      NEXT_TUESDAY,
      '--part',
      'ganztags',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/ +1\. .+, .+\n {7}\S/);
    expect(stdout).toMatch(/\d+ können nicht:\n {2}– {2}.+\n {7}\S/);
    expect(stdout.match(/statt Jana Brinkschulte/g)).toHaveLength(2);
  });

  it('says who has it open, and is free again after that', () => {
    const lock = takeDataLock(data, 'npm start');
    if (!lock.ok) throw new Error('The test could not take the lock.');
    const { status, stdout, stderr } = here('status');
    expect([status, stdout]).toEqual([1, '']);
    expectSentence(stderr, `„npm start“ läuft als Prozess ${process.pid}`);
    lock.value.release();
    expect(here('status').status).toBe(0);
  });

  it('is missed in a sentence when there is none', () => {
    const { status, stderr } = verbund(['status', '--data', join(data, 'nothing')]);
    expect(status).toBe(1);
    expectSentence(stderr, 'gibt es noch keine Datenbank');
  });
});

describe('calendars of tenants', () => {
  it('are shut until somebody notes that they are open, and can be shut again', () => {
    const first = here('calendars');
    expect(first.stdout.trim().split('\n')).toHaveLength(4);
    expect(first.stdout).not.toContain('offen');
    const [tenantId = ''] = first.stdout.split(' ');
    expect(here('calendars', '--allow', tenantId).stdout).toMatch(
      new RegExp(`^${tenantId}  Kalender offen seit \\d+\\.\\d+\\.\\d{4}$`, 'm'),
    );
    expect(here('calendars', '--forbid', tenantId).stdout).not.toContain('offen');
  });

  it('belong to tenants there are', () => {
    expectSentence(here('calendars', '--allow', 'lippetal').stderr, 'keine Tenant-Id');
    expectSentence(here('calendars', '--allow', crypto.randomUUID()).stderr, 'kennt dieser Verbund nicht');
  });
});

describe('understanding from the command line', () => {
  const NOW = '2026-11-23T08:00:00+01:00';

  it('answers each line of the input, from a pipe or a file', () => {
    const input = ['Brauche morgen Vertretung im Wohngeld', 'Hilfe']
      .map((text, id) => JSON.stringify({ id, text, now: NOW }))
      .join('\n');
    const { status, stdout, stderr } = verbund(['understand'], { input });
    expect([status, stderr]).toEqual([0, '']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { intent: string }).intent),
    ).toEqual(['cover.request', 'help']);
  });

  it('names the line it cannot read', () => {
    const { status, stderr } = verbund(['understand'], { input: '{"id":1}\n' });
    expect(status).toBe(2);
    expectSentence(stderr, 'Zeile 1');
  });

  it('loads no database', () => {
    const probe = `--import=data:text/javascript,${encodeURIComponent(
      "import{registerHooks}from'node:module';registerHooks({resolve(s,c,n){if(/pglite|^pg$|kysely/.test(s)){console.error('loaded '+s);process.exit(9)}return n(s,c)}})",
    )}`;
    const { status, stderr } = verbund(['understand'], { input: '', env: { NODE_OPTIONS: probe } });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('ends quietly when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [CLI, 'understand'], {
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    const line = `${JSON.stringify({ id: 1, text: 'Hilfe', now: NOW })}\n`;
    child.stdin.end(line.repeat(2_000));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
