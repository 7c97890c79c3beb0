import { BadInput, type Command } from './command.ts';
import { openInput } from './openInput.ts';
import { InvalidUtteranceLine, understandLines } from './understand.ts';

const HELP = `Versteht Nachrichten an den Bot: je Zeile ein JSON-Objekt {"id", "text", "now"} hinein, je Zeile die Deutung heraus.

  verbund understand < nachrichten.jsonl
  verbund understand nachrichten.jsonl

Braucht keine Datenbank und sendet nichts.`;

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const lines = openInput('understand', args);
    try {
      for await (const line of understandLines(lines)) process.stdout.write(`${line}\n`);
    } catch (error) {
      throw error instanceof InvalidUtteranceLine ? new BadInput(error.message) : error;
    }
  },
};
