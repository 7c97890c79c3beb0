/**
 * Runs before `npm start` and `npm test`, on whatever Node the machine has and with nothing installed:
 * plain JavaScript, no imports but Node's own. Installs the packages when they are missing or older than
 * the lock file. Exits with 1 and a sentence that says how to go on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 18;

/** Where the packages belong; another folder only for the tests. */
const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../..'));
const lockFile = join(root, 'package-lock.json');
/** npm writes it last, with what it has installed. */
const installed = join(root, 'node_modules', '.package-lock.json');

const stop = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(1);
};

const reasonToInstall = () => {
  if (!existsSync(installed)) return 'The packages are not installed yet';
  if (statSync(lockFile).mtimeMs <= statSync(installed).mtimeMs) return null;
  // A checkout touches the lock file without changing it; what counts is whether npm would install the same.
  return sameVersions() ? null : 'The installed packages are older than package-lock.json';
};

const sameVersions = () => {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional, link }]) =>
        path === '' ||
        !path.includes('node_modules/') ||
        optional ||
        devOptional ||
        link ||
        present[path]?.version === version,
    );
  } catch {
    return false;
  }
};

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  stop(
    `Node ${process.versions.node} is too old to install the packages: install Node ${OLDEST_NODE} or newer (24 is best).`,
  );
}
if (!existsSync(join(root, 'package.json')) || !existsSync(lockFile)) {
  stop(`There is no package.json with a package-lock.json in ${root}: run this in the folder of the clone.`);
}

const reason = reasonToInstall();
if (reason !== null) {
  console.log(`${reason}: running "npm ci". This takes about half a minute.`);
  // On Windows npm is a .cmd file, which needs a shell.
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const output = result.stderr ?? '';
  process.stderr.write(output);
  if (result.error) {
    stop('npm could not be started: check that "npm --version" answers, then run the same command again.');
  }
  if (result.status !== 0) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
      stop(
        'The package registry cannot be reached: check the network or proxy (npm config get registry), then run the same command again.',
      );
    }
    if (/EACCES|EPERM/.test(output)) {
      stop(
        `The folder ${join(root, 'node_modules')} cannot be written: check who owns it, or delete it, then run the same command again.`,
      );
    }
    if (/ENOSPC/.test(output)) {
      stop('The disk is full: free about 1.5 GB, then run the same command again.');
    }
    stop('"npm ci" failed; what npm said stands above. When that is mended, run the same command again.');
  }
  console.log('The packages are installed.');
}
