/** Builds the Teams app package: `npm run app-package`. Settings come from the environment. */
import { mkdir, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { colourIcon, outlineIcon } from './icons.ts';
import {
  fillManifest,
  LOCALISATIONS,
  localisationProblems,
  manifestProblems,
  readLocalisation,
  settingsFrom,
} from './manifest.ts';
import { encodePng } from './png.ts';

const OUTPUT = new URL('../../appPackage/dist/', import.meta.url);

const settings = settingsFrom(process.env);
const manifest = await fillManifest(settings);
const localisations = await Promise.all(
  LOCALISATIONS.map(async (file) => ({ file, content: await readLocalisation(file) })),
);

const problems = manifestProblems(manifest).map((problem) => `manifest.json: ${problem}`);
for (const { file, content } of localisations) {
  problems.push(...localisationProblems(content).map((problem) => `${file}: ${problem}`));
}
if (problems.length > 0) {
  console.error(`The app package is not valid:\n${problems.join('\n')}`);
  process.exit(1);
}

const json = (content: unknown) => Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
const files: Record<string, Uint8Array> = {
  'manifest.json': json(manifest),
  'color.png': encodePng(colourIcon()),
  'outline.png': encodePng(outlineIcon()),
};
for (const { file, content } of localisations) files[file] = json(content);

await mkdir(OUTPUT, { recursive: true });
for (const [name, content] of Object.entries(files)) await writeFile(new URL(name, OUTPUT), content);
await writeFile(new URL('verbund.zip', OUTPUT), zipSync(files));
console.log(
  `appPackage/dist/verbund.zip for https://${settings.PUBLIC_HOST}: ${Object.keys(files).join(', ')}`,
);
