import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export type Registered = {
  name: string;
  bindings: Record<string, { type: string; [property: string]: unknown }>;
};
type Answer = {
  statusCode: string;
  headers: Record<string, string>;
  body: { bytes: Record<string, number> };
};
export type Outcome = { error?: string; response?: { returnValue?: { http?: Answer } } };
export type BuiltRun = { model: string; registered: Registered[]; results: Outcome[] };

const folder = join(tmpdir(), `verbund-functions-${process.pid}`);

/** Where this test process builds to: away from the sources, so that the package shows it needs nothing of them. */
export const built = (file: string): string => join(folder, file);

export const build = async (): Promise<void> => {
  await run(process.execPath, [path('../build.ts'), folder]);
};

export const removeBuilt = (): Promise<void> => rm(folder, { recursive: true, force: true });

/** Loads `dist/` in a process of its own, as the functions host would, and runs the invocations. */
export const runBuilt = async (
  invocations: readonly { name: string; input: unknown }[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<BuiltRun> => {
  const args = [path('worker.ts'), built('main.cjs'), JSON.stringify(invocations)];
  const { stdout } = await run(process.execPath, args, {
    env: { PATH: process.env.PATH, ...environment },
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BuiltRun;
};

export const get = (url: string) => ({ http: { method: 'GET', url, headers: {}, query: {}, params: {} } });
export const timer = () => ({
  json: JSON.stringify({ isPastDue: false, schedule: { adjustForDST: true }, scheduleStatus: null }),
});

/** What an HTTP trigger answered, as a client would see it. */
export const answerOf = (outcome: Outcome | undefined) => {
  const http = outcome?.response?.returnValue?.http;
  if (!http) throw new Error(`There was no answer: ${outcome?.error}`);
  const text = Buffer.from(Object.values(http.body.bytes)).toString('utf8');
  return {
    status: Number(http.statusCode),
    type: http.headers['content-type'],
    body: JSON.parse(text) as Record<string, unknown>,
  };
};
