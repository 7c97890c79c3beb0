import { inspect } from '@verbund/domain/language/guard/inspect';
import type { Command } from './command.ts';
import { openInput } from './openInput.ts';
import { readTextLines } from './textLines.ts';

const HELP = `Sucht Sozialdaten in Texten: je Zeile ein JSON-Objekt {"id", "text"} hinein, je Zeile die Fundstellen heraus.

  verbund guard < texte.jsonl
  verbund guard texte.jsonl

Jede Fundstelle hat eine Art und ihre Stelle im Text (Anfang eingeschlossen, Ende nicht); der Text selbst wird
nicht ausgegeben. Braucht keine Datenbank und sendet nichts.`;

/** Social data of citizens; the reason of an absence is none, it concerns colleagues. */
const findingsIn = (text: string) =>
  inspect(text)
    .filter(({ kind }) => kind !== 'absenceReason')
    .map(({ kind, start, end }) => ({ kind, start, end }));

export const command: Command = {
  help: HELP,
  run: async (args) => {
    for await (const { id, text } of readTextLines(openInput('guard', args)))
      process.stdout.write(`${JSON.stringify({ id, findings: findingsIn(text) })}\n`);
  },
};
