/** Names that say nothing hide what a file is for; a barrel hides who uses what. */
import { execFileSync } from 'node:child_process';

const BANNED = /(^|\/)(utils?|helpers?|managers?|misc|common)(\.[a-z.]+)?(\/|$)/i;
const BARREL = /(^|\/)index\.tsx?$/;
const LONGEST_LINES = 450;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

const problems = files.flatMap((file) => [
  ...(BANNED.test(file) ? [`${file}: name the file after what it does`] : []),
  ...(BARREL.test(file) ? [`${file}: import from the file itself, not from a barrel`] : []),
]);

const { readFileSync, existsSync } = await import('node:fs');
for (const file of files.filter(
  (name) => /\.tsx?$/.test(name) && !/\.(test|cases|variants)\.tsx?$/.test(name),
)) {
  if (!existsSync(file)) continue;
  const lines = readFileSync(file, 'utf8').split('\n').length;
  if (lines > LONGEST_LINES) problems.push(`${file}: ${lines} lines; split it (at most ${LONGEST_LINES})`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
