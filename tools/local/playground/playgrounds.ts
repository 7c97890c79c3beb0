/** The chat windows of all personas. */
import { PERSONAS } from '../../demo/personas.ts';
import { type Playground, startPlayground } from './playground.ts';

export type Playgrounds = {
  /** Address of a persona's chat window; `null` when there is none. */
  urlOf(personaKey: string): string | null;
  /** Ends all and starts them anew, with empty chats. */
  restart(): Promise<void>;
  kill(): void;
};

export const noPlaygrounds: Playgrounds = {
  urlOf: () => null,
  restart: async () => undefined,
  kill: () => undefined,
};

export const startPlaygrounds = async (options: {
  firstPort: number;
  botUrl: string;
  folder: string;
}): Promise<Playgrounds> => {
  let running: Playground[] = [];
  const kill = (): void => {
    for (const playground of running) playground.kill();
  };
  const start = async (): Promise<void> => {
    const started = await Promise.allSettled(
      PERSONAS.map((persona, position) =>
        startPlayground({
          persona,
          port: options.firstPort + position,
          botUrl: options.botUrl,
          folder: options.folder,
        }),
      ),
    );
    running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const failed = started.find((each) => each.status === 'rejected');
    if (failed) {
      kill();
      throw failed.reason;
    }
    // Without a browser open, nobody would tell the bot where each person can be reached.
    for (const playground of running) await playground.install();
  };
  await start();
  return {
    urlOf: (key) => running.find(({ persona }) => persona.key === key)?.url ?? null,
    restart: async () => {
      kill();
      await Promise.all(running.map(ended));
      await start();
    },
    kill,
  };
};

const ended = async ({ isRunning }: Playground): Promise<void> => {
  while (isRunning()) await new Promise((resolve) => setTimeout(resolve, 50));
};
