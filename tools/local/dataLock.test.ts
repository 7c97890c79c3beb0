import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDataLock } from './dataLock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbund-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'lock.json');

describe('the lock of the data folder', () => {
  it('names who holds it, and is free after its release', () => {
    const first = takeDataLock(folder, 'npm start');
    if (!first.ok) throw new Error('The folder was free.');
    const second = takeDataLock(folder, 'npm run verbund');
    expect(second).toMatchObject({ ok: false, holder: { pid: process.pid, command: 'npm start' } });
    first.value.release();
    expect(takeDataLock(folder, 'npm run verbund').ok).toBe(true);
  });

  it('is taken over from a process that died', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file(), JSON.stringify({ pid, startedAt: null, command: 'npm start' }));
    expect(takeDataLock(folder, 'npm start').ok).toBe(true);
  });

  it('is taken over when another process has got the number of the one that died', () => {
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, startedAt: '1', command: 'npm start' }));
    expect(takeDataLock(folder, 'npm start').ok).toBe(process.platform === 'linux');
  });

  it('is taken over when it cannot be read', () => {
    writeFileSync(file(), '{"pid":');
    expect(takeDataLock(folder, 'npm start').ok).toBe(true);
  });

  it('is not released twice, nor from under another process', () => {
    const own = takeDataLock(folder, 'npm start');
    if (!own.ok) throw new Error('The folder was free.');
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, startedAt: null, command: 'other' }));
    own.value.release();
    expect(readFileSync(file(), 'utf8')).toContain('other');
  });
});
