import { dayOf, systemClock } from '@verbund/domain/kernel/time';
import type { Command } from './command.ts';
import { answerLine } from './deadline.ts';
import { openInput } from './openInput.ts';

const HELP = `Berechnet Widerspruchsfristen: je Zeile ein JSON-Objekt {"id", "posted", "delivered", "instructionCorrect"}
hinein, je Zeile {"id", "received", "objectionEnds", "steps"} heraus.

  verbund deadline < bescheide.jsonl
  verbund deadline bescheide.jsonl

Eine Zeile, die nicht zu lesen ist, ergibt {"id", "error"}; die anderen werden berechnet, am Ende steht Code 1.
Braucht keine Datenbank.`;

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const today = dayOf(systemClock.now());
    for await (const line of openInput('deadline', args)) {
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text === '') continue;
      const answer = answerLine(text, today);
      if (answer.error) process.exitCode = 1;
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    }
  },
};
