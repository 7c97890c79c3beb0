/**
 * Bundles the functions into `dist/` or the folder named on the command line, a folder that can be deployed as it is: `main.cjs`,
 * `teamsfx.cjs`, `host.json` and a `package.json` without dependencies. `@azure/functions-core` comes from the host.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '@verbund/domain/db/migrate';
import { build, type Plugin } from 'esbuild';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const dist = resolve(process.argv[2] ?? path('dist'));

const migrations = (await readMigrations()).map(({ name, sha256 }) => ({ name, sha256 }));
const { name, version } = JSON.parse(await readFile(path('package.json'), 'utf8')) as Record<string, string>;

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const common = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  absWorkingDir: path('..'),
} as const;

/** As large as everything else together, and needed only where calendars are connected: read when it is asked for. */
const TEAMSFX = '@microsoft/teamsfx';
const apart: Plugin = {
  name: 'teamsfx-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^${TEAMSFX}$`) }, () => ({ path: './teamsfx.cjs', external: true })),
};
await build({
  ...common,
  stdin: { contents: `export { AppCredential } from '${TEAMSFX}';`, resolveDir: path('.') },
  outfile: `${dist}/teamsfx.cjs`,
});
const { metafile } = await build({
  ...common,
  entryPoints: [path('src/main.ts')],
  outfile: `${dist}/main.cjs`,
  plugins: [apart],
  // The embedded database is for one machine; here is always a server.
  external: ['@azure/functions-core', '@electric-sql/pglite', '@electric-sql/pglite/*', 'pg-native'],
  define: {
    BUILT_FOR_MIGRATIONS: JSON.stringify(migrations),
    // Libraries written as modules ask where they are; in a bundle of the older format nobody else says it.
    'import.meta.url': 'bundleUrl',
  },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  metafile: true,
});
await copyFile(path('host.json'), `${dist}/host.json`);
const manifest = { name, version, private: true, main: 'main.cjs', engines: { node: '>=24' } };
await writeFile(`${dist}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);

const bytes = Object.entries(metafile.outputs).find(([file]) => file.endsWith('main.cjs'))?.[1].bytes ?? 0;
console.log(
  `Built ${dist}: ${(bytes / 1e6).toFixed(1)} MB from ${Object.keys(metafile.inputs).length} files.`,
);
