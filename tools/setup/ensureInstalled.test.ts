import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('ensureInstalled.mjs', import.meta.url));
const LOCK = { name: 'clone', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'clone' } } };

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'verbund-setup-'));
});
afterEach(() => rmSync(clone, { recursive: true }));

const write = (path: string, content: unknown): void => {
  mkdirSync(join(clone, path, '..'), { recursive: true });
  writeFileSync(join(clone, path), JSON.stringify(content));
};

const ensureInstalled = (environment: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, clone], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
};

describe('ensureInstalled', () => {
  it('says in which folder to run when there is no lock file', () => {
    const { status, stderr } = ensureInstalled();
    expect(status).toBe(1);
    expect(stderr).toContain('run this in the folder of the clone');
    expect(stderr).not.toContain('    at ');
  });

  it('installs what is missing, and is silent the second time', () => {
    write('package.json', { name: 'clone', version: '1.0.0' });
    write('package-lock.json', LOCK);
    write('node_modules/.keep', {});
    const first = ensureInstalled();
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('not installed yet');
    expect(first.stdout).toContain('The packages are installed.');

    write('node_modules/.package-lock.json', LOCK);
    expect(ensureInstalled()).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('installs again when the lock file asks for another version', () => {
    write('package.json', { name: 'clone', version: '1.0.0' });
    write('node_modules/.package-lock.json', {
      ...LOCK,
      packages: { 'node_modules/thing': { version: '1.0.0' } },
    });
    utimesSync(join(clone, 'node_modules/.package-lock.json'), 1, 1);
    write('package-lock.json', LOCK);
    expect(ensureInstalled().stdout).toBe('');

    write('package-lock.json', {
      ...LOCK,
      packages: { ...LOCK.packages, 'node_modules/thing': { version: '2.0.0' } },
    });
    expect(ensureInstalled().stdout).toContain('older than package-lock.json');
  });

  it('names the network when the registry cannot be reached', () => {
    write('package.json', { name: 'clone', version: '1.0.0', dependencies: { thing: '1.0.0' } });
    write('package-lock.json', {
      ...LOCK,
      packages: {
        '': { name: 'clone', version: '1.0.0', dependencies: { thing: '1.0.0' } },
        'node_modules/thing': { version: '1.0.0', resolved: 'http://127.0.0.1:9/thing-1.0.0.tgz' },
      },
    });
    const { status, stderr } = ensureInstalled({
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(clone, 'cache'),
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The package registry cannot be reached');
  });

  it('says what to do when npm itself is missing', () => {
    write('package.json', { name: 'clone', version: '1.0.0' });
    write('package-lock.json', LOCK);
    const { status, stderr } = ensureInstalled({ PATH: '/nonexistent' });
    expect(status).toBe(1);
    expect(stderr).toContain('npm could not be started');
  });
});
