import { routeQuestion } from '@verbund/domain/question/routing/routeQuestion';
import type { Command } from './command.ts';
import { openInput } from './openInput.ts';
import { readTextLines } from './textLines.ts';

const HELP = `Ordnet Fachfragen einem Fachgebiet zu: je Zeile ein JSON-Objekt {"id", "text"} hinein, je Zeile die drei
wahrscheinlichsten Fachgebiete heraus: {"id", "areas": [{"code", "score"}]}.

  verbund route < fragen.jsonl
  verbund route fragen.jsonl

Braucht keine Datenbank und sendet nichts.`;

const MOST_AREAS = 3;

export const command: Command = {
  help: HELP,
  run: async (args) => {
    for await (const { id, text } of readTextLines(openInput('route', args))) {
      const areas = routeQuestion(text)
        .slice(0, MOST_AREAS)
        .map(({ code, score }) => ({ code, score }));
      process.stdout.write(`${JSON.stringify({ id, areas })}\n`);
    }
  },
};
