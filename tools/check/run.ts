/** `npm run check`: everything that can be judged without running the product. Stops at nothing, says all. */
import { spawn } from 'node:child_process';

const ROOMS = ['domain', 'bot', 'functions', 'tab', 'tools', 'e2e', 'bench'];

const STEPS: readonly { name: string; command: readonly string[] }[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the tab', command: ['tsc', '-p', 'tab'] },
  { name: 'arrows between rooms', command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...ROOMS] },
  { name: 'names of files and folders', command: ['node', 'tools/check/structure.ts'] },
  { name: 'migrations', command: ['node', 'tools/check/migrations.ts'] },
  { name: 'unused code', command: ['knip'] },
];

const run = (command: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

let failed = 0;
for (const step of STEPS) {
  const { code, output } = await run(step.command);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name}`);
  if (code !== 0) {
    failed += 1;
    console.log(output);
  }
}
if (failed > 0) {
  console.error(`${failed} of ${STEPS.length} checks failed. "npm run format" mends most of the first.`);
  process.exitCode = 1;
}
