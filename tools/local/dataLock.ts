/** One process at a time may open the embedded database: a lock file says which. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'lock.json';

export type LockHolder = { pid: number; startedAt: string | null; command: string };
export type DataLock = { release(): void };

/**
 * When a process began, in ticks since the machine did; tells a process from a later one with the same number.
 * `null` where the system does not say.
 */
const beginOf = (pid: number): string | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may contain spaces; the begin is the 20th field after it.
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const isAlive = ({ pid, startedAt }: LockHolder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const begin = beginOf(pid);
  return startedAt === null || begin === null || begin === startedAt;
};

const readHolder = (path: string): LockHolder | null => {
  try {
    const { pid, startedAt, command } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>;
    return Number.isInteger(pid)
      ? { pid: Number(pid), startedAt: startedAt ?? null, command: command ?? '' }
      : null;
  } catch {
    return null;
  }
};

/**
 * Takes the data folder for this process. A lock left behind by a process that died is taken over.
 *
 * @param command what this process is, in the words of its user, such as `npm start`.
 * @returns the lock, or who holds it.
 */
export const takeDataLock = (
  folder: string,
  command: string,
): { ok: true; value: DataLock } | { ok: false; holder: LockHolder } => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const own: LockHolder = { pid: process.pid, startedAt: beginOf(process.pid), command };
  for (let attempt = 1; ; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 3) throw error;
      const holder = readHolder(path);
      if (holder && isAlive(holder)) return { ok: false, holder };
      rmSync(path, { force: true });
    }
  }
  let isHeld = true;
  return {
    ok: true,
    value: {
      release: () => {
        if (isHeld && readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
        isHeld = false;
      },
    },
  };
};
