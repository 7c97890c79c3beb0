/**
 * `npm run -s verbund -- <command>`. Exit codes: 0 done, 1 it could not be done, 2 it was asked wrongly.
 * Each command is loaded only when it is called, so that those without a database start at once.
 */
import { Sayable, sentenceOf } from '../local/sayable.ts';
import { BadInput, type Command } from './command.ts';

const COMMANDS: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  migrate: { summary: 'bringt die Datenbank auf den neuesten Stand', load: () => import('./migrate.ts') },
  demo: { summary: 'lädt den Beispiel-Verbund', load: () => import('./demo.ts') },
  status: { summary: 'zeigt, wie es den Verbünden geht', load: () => import('./status.ts') },
  eligible: { summary: 'zeigt, wer wen vertreten kann und warum', load: () => import('./eligible.ts') },
  understand: {
    summary: 'zeigt, wie der Bot Nachrichten versteht',
    load: () => import('./understandCommand.ts'),
  },
  guard: { summary: 'findet Sozialdaten in Texten', load: () => import('./guardCommand.ts') },
  search: { summary: 'sucht ähnliche Texte in einer Sammlung', load: () => import('./searchCommand.ts') },
  route: { summary: 'ordnet Fachfragen einem Fachgebiet zu', load: () => import('./routeCommand.ts') },
  'import-law': { summary: 'nimmt Vorschriften auf', load: () => import('./importLaw.ts') },
  calendars: {
    summary: 'zeigt und ändert, wessen Kalender offen sind',
    load: () => import('./calendars.ts'),
  },
  deadline: { summary: 'berechnet Widerspruchsfristen', load: () => import('./deadlineCommand.ts') },
};

const HELP = `Verbund für die Verwaltung

  npm run -s verbund -- <Befehl> [Angaben]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}
  ${'help'.padEnd(12)}diese Hilfe; „help <Befehl>“ oder „<Befehl> --help“ zeigt mehr`;

const find = (name: string) => {
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!found) {
    throw new BadInput(
      `Den Befehl „${name}“ gibt es nicht; es gibt ${Object.keys(COMMANDS).join(', ')} und help.`,
    );
  }
  return found;
};

const run = async ([name, ...args]: readonly string[]): Promise<void> => {
  const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';
  if (name === undefined)
    throw new BadInput('Es fehlt der Befehl; „npm run -s verbund -- help“ zeigt, was es gibt.');
  if (isHelp(name) || (name === 'help' && args.length === 0)) return console.log(HELP);
  if (name === 'help') {
    const { command } = await find(args[0] ?? '').load();
    return console.log(command.help);
  }
  const { command } = await find(name).load();
  if (args.some(isHelp)) return console.log(command.help);
  await command.run(args);
};

// A reader that has seen enough, such as `head`, closes the pipe: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof BadInput || error instanceof Sayable ? error.message : sentenceOf(error));
  process.exitCode = error instanceof BadInput ? 2 : 1;
}
