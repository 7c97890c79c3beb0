import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sourcesOf = (workspace: string): string[] =>
  readdirSync(join(root, workspace), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => join(workspace, file));

const imports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );

describe('the local mode', () => {
  it.each(['domain', 'bot', 'functions', 'tab'])(
    'is unknown to %s: no demo clock, no personas, nothing of tools',
    (workspace) => {
      const files = sourcesOf(workspace);
      expect(files.length).toBeGreaterThan(0);
      const wrong = files.flatMap((file) =>
        imports(file)
          .filter((name) => /demoClock|@verbund\/tools|tools\/(local|demo|cli)/.test(name))
          .map((name) => `${file} imports ${name}`),
      );
      expect(wrong).toEqual([]);
    },
  );
});
