import { readFileSync, statSync } from 'node:fs';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { actName } from '@verbund/domain/question/statutes/actName';
import { importStatutes, type Section } from '@verbund/domain/question/statutes/importStatutes';
import { readMarkdown } from '../statutes/readMarkdown.ts';
import { readXml } from '../statutes/readXml.ts';
import { BadInput, type Command } from './command.ts';
import { DATABASE_HELP, DATABASE_OPTIONS, requireCurrent, withDatabase } from './openDatabase.ts';
import { readArgsAndFiles } from './readArgs.ts';

const HELP = `Nimmt Vorschriften auf: Sie geben Fundstellen ihren Titel, und ändert sich eine mit dem nächsten Mal,
stehen die Standardfälle, die sie nennen, auf der Prüfliste.

  verbund import-law gesetz.xml weiteres-gesetz.md

Gelesen wird das XML der amtlichen Sammlung (gii-norm) und Markdown mit Überschriften wie „# § 74 – Titel“.

  --act <Abkürzung>  wie das Gesetz zitiert wird, wenn die Datei es nicht sagt; zum Beispiel --act "SGB XII"
  --cooperation <Name>  welcher Verbund, wenn es mehrere gibt
${DATABASE_HELP}`;

type Act = { act: string; sections: Section[] };

const read = (file: string, given: string | undefined): Act => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BadInput(`Die Datei „${file}“ gibt es nicht.`);
  const content = readFileSync(file, 'utf8');
  const document = /^\uFEFF?\s*</.test(content) ? readXml(content) : readMarkdown(content);
  if (!document || document.sections.length === 0)
    throw new BadInput(
      `In „${file}“ steht keine Vorschrift. Erwartet wird das XML der amtlichen Sammlung oder Markdown mit Überschriften wie „# § 74 – Titel“.`,
    );
  const act = actName(given ?? document.title);
  if (act === null)
    throw new BadInput(
      `Welches Gesetz in „${file}“ steht, ist nicht zu erkennen. Bitte schreib --act und dahinter die Abkürzung.`,
    );
  return { act, sections: document.sections };
};

const findCooperation = async (db: Db, name: string | undefined): Promise<string> => {
  const rows = await db.selectFrom('cooperation').select(['id', 'name']).orderBy('name').execute();
  const found = name === undefined ? rows : rows.filter((row) => row.id === name || row.name === name);
  const [only, another] = found;
  if (only && !another) return only.id;
  const names = rows.map((row) => `„${row.name}“`).join(', ');
  throw new BadInput(
    rows.length === 0
      ? 'In dieser Datenbank gibt es keinen Verbund.'
      : `Bitte sag mit --cooperation, welcher Verbund gemeint ist: ${names}.`,
  );
};

const OPTIONS = { ...DATABASE_OPTIONS, act: { type: 'string' }, cooperation: { type: 'string' } } as const;

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const { values, files } = readArgsAndFiles(args, OPTIONS);
    if (files.length === 0) throw new BadInput('Es fehlt die Datei mit den Vorschriften.');
    if (values.act !== undefined && files.length > 1)
      throw new BadInput('--act gilt für eine Datei. Bitte nimm die Gesetze einzeln auf.');
    const acts = files.map((file) => read(file, values.act));
    await withDatabase(values, {}, async (database) => {
      await requireCurrent(database);
      const { db, clock } = database;
      const scope = mintSystemScope(await findCooperation(db, values.cooperation));
      for (const { act, sections } of acts) {
        const done = await runCommand(db, scope, (trx) =>
          importStatutes(trx, scope, { act, sections }, clock.now()),
        );
        const parts = [
          `${done.added} neu`,
          `${done.changed} geändert`,
          `${done.removed} weggefallen`,
          `${done.unchanged} wie zuvor`,
        ];
        console.log(
          `${act}: ${parts.join(', ')}.${done.toReview > 0 ? ` Zu prüfende Standardfälle: ${done.toReview}.` : ''}`,
        );
      }
    });
  },
};
