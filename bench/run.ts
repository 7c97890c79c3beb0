/** `npm run bench [-- name …]`: runs the benchmarks and keeps what they found in `bench/results/`. */
import { mkdir, writeFile } from 'node:fs/promises';

const BENCHMARKS = [
  'turn',
  'eligibility',
  'dispatcher',
  'notifications',
  'takeCase',
  'roster',
  'tab',
  'scroll',
  'questions',
  'guard',
  'knowledge',
  'slots',
] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHMARKS.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${BENCHMARKS.join(', ')}.`);
  process.exit(2);
}

const folder = new URL('results/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const name of BENCHMARKS.filter((known) => wanted.length === 0 || wanted.includes(known))) {
  console.log(`${name} …`);
  const { run } = (await import(`./${name}.ts`)) as { run(): Promise<unknown> };
  const result = await run();
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}
// A benchmark may leave timers of its kit behind.
process.exit(0);
