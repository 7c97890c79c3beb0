import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { colourIcon, outlineIcon } from './icons.ts';
import {
  fillManifest,
  localisationProblems,
  manifestProblems,
  readLocalisation,
  settingsFrom,
} from './manifest.ts';
import { encodePng } from './png.ts';

type CommandList = { commands: { title: string }[] };
type Manifest = {
  bots: { commandLists: CommandList[] }[];
  staticTabs: { contentUrl: string }[];
  webApplicationInfo: { resource: string };
  localizationInfo: { additionalLanguages: { file: string }[] };
};

const localManifest = async () => (await fillManifest(settingsFrom({}))) as unknown as Manifest;

describe('the app package', () => {
  it('has a manifest that is valid by the schema of its version', async () => {
    expect(manifestProblems(await localManifest())).toEqual([]);
  });

  it('is filled from the environment', async () => {
    const manifest = (await fillManifest(
      settingsFrom({ PUBLIC_HOST: 'verbund.example.org', OPERATOR_NAME: 'Amt "Nord"' }),
    )) as unknown as Manifest & { developer: { name: string } };
    expect(manifest.staticTabs[0]?.contentUrl).toBe('https://verbund.example.org/tab/');
    expect(manifest.developer.name).toBe('Amt "Nord"');
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  it('is refused when a setting makes it invalid', async () => {
    const manifest = await fillManifest(settingsFrom({ BOT_ID: 'not-a-guid' }));
    expect(manifestProblems(manifest).join()).toContain('/bots/0/botId');
  });

  it('has a valid English localisation, which the manifest names', async () => {
    const manifest = await localManifest();
    expect(manifest.localizationInfo.additionalLanguages.map(({ file }) => file)).toEqual(['en.json']);
    expect(localisationProblems(await readLocalisation('en.json'))).toEqual([]);
  });

  it('translates every command by its index', async () => {
    const manifest = await localManifest();
    const english = await readLocalisation('en.json');
    const lists = manifest.bots[0]?.commandLists ?? [];
    expect(lists.length).toBe(2);
    lists.forEach((list, index) => {
      const pattern = new RegExp(`^bots\\[0\\]\\.commandLists\\[${index}\\]\\.commands\\[\\d+\\]\\.title$`);
      expect(Object.keys(english).filter((key) => pattern.test(key))).toHaveLength(list.commands.length);
    });
  });
});

describe('the icons', () => {
  const decode = (png: Buffer) => {
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), rows: inflateSync(data) };
  };
  const alphas = ({ width, height, rows }: ReturnType<typeof decode>): number[] =>
    Array.from({ length: width * height }, (_, pixel) => {
      const row = Math.floor(pixel / width);
      return rows.readUInt8(row * (width * 4 + 1) + 1 + (pixel % width) * 4 + 3);
    });

  it('are 192 pixels in full colour', () => {
    const icon = decode(encodePng(colourIcon()));
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(new Set(alphas(icon))).toEqual(new Set([255]));
  });

  it('are 32 pixels of white on transparent', () => {
    const picture = outlineIcon();
    const icon = decode(encodePng(picture));
    expect([icon.width, icon.height]).toEqual([32, 32]);
    const found = alphas(icon);
    expect(found.filter((alpha) => alpha === 0).length).toBeGreaterThan(500);
    expect(found.filter((alpha) => alpha === 255).length).toBeGreaterThan(60);
    for (let pixel = 0; pixel < found.length; pixel += 1) {
      expect([...picture.rgba.subarray(pixel * 4, pixel * 4 + 3)]).toEqual([255, 255, 255]);
    }
  });
});
