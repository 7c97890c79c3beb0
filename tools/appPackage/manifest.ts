import { readFile } from 'node:fs/promises';
import localisationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const PACKAGE = new URL('../../appPackage/', import.meta.url);

/** What a build without settings uses: enough to look at the package, not to run it. */
const LOCAL_SETTINGS = {
  APP_VERSION: '0.1.0',
  TEAMS_APP_ID: '6f0a3a52-6f8c-4f5c-9f5e-0d5a2f7a4c10',
  BOT_ID: '6f0a3a52-6f8c-4f5c-9f5e-0d5a2f7a4c11',
  ENTRA_APP_ID: '6f0a3a52-6f8c-4f5c-9f5e-0d5a2f7a4c11',
  PUBLIC_HOST: 'verbund.example',
  OPERATOR_NAME: 'Verbund (lokal)',
} as const;

export type Settings = Record<keyof typeof LOCAL_SETTINGS, string>;

/** From the environment, and for a build on one's own machine the rest from the local defaults. */
export const settingsFrom = (env: Record<string, string | undefined>): Settings => {
  const settings: Settings = { ...LOCAL_SETTINGS };
  for (const name of Object.keys(LOCAL_SETTINGS) as (keyof Settings)[]) {
    settings[name] = env[name]?.trim() || LOCAL_SETTINGS[name];
  }
  return settings;
};

const readJson = async (file: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(file, PACKAGE), 'utf8'));

/** The localisation files the manifest names, by their file name. */
export const LOCALISATIONS = ['en.json'] as const;

export const readLocalisation = (file: string): Promise<Record<string, unknown>> => readJson(file);

/**
 * The manifest with its `${{NAME}}` places filled in.
 *
 * @throws when it names a setting that does not exist.
 */
export const fillManifest = async (settings: Settings): Promise<Record<string, unknown>> => {
  const template = await readFile(new URL('manifest.json', PACKAGE), 'utf8');
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = settings[name as keyof Settings];
    if (value === undefined) throw new Error(`appPackage/manifest.json names an unknown setting: ${name}`);
    // Inside a JSON string: quotes and backslashes of a name have to stay harmless.
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(text);
};

/** What is wrong with a file of the package, one line each; empty when it is valid. */
const problemsOf = ({ $schema: _label, ...schema }: { $schema: string }, content: unknown): string[] => {
  // Some of the schema's patterns are not valid with the `u` flag.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  // Its label says draft 04, which Ajv does not know; it uses nothing that later drafts read differently.
  const validate = ajv.compile(schema);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`,
  );
};

export const manifestProblems = (manifest: unknown): string[] => problemsOf(manifestSchema, manifest);

export const localisationProblems = (localisation: unknown): string[] =>
  problemsOf(localisationSchema, localisation);
