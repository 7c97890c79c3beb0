/** The chat windows of all personas. */
import { PERSONAS, type Persona } from '../../demo/personas.ts';
import { type Playground, startPlayground } from './playground.ts';

export type Playgrounds = {
  /** Address of a persona's chat window; `null` when there is none. */
  urlOf(personaKey: string): string | null;
  /** Whether somebody has a persona's chat open. */
  isOpen(personaKey: string): boolean;
  /** Ends all and starts them anew, with empty chats. */
  restart(): Promise<void>;
  kill(): void;
};

export const noPlaygrounds: Playgrounds = {
  urlOf: () => null,
  isOpen: () => false,
  restart: async () => undefined,
  kill: () => undefined,
};

export const startPlaygrounds = async (options: {
  firstPort: number;
  botUrl: string;
  folder: string;
  /** Told when nobody looks at a person's chat any more. */
  onClosed: (persona: Persona) => void;
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
          onClosed: () => options.onClosed(persona),
        }),
      ),
    );
    running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const failed = started.find((each) => each.status === 'rejected');
    if (failed) {
      kill();
      throw failed.reason;
    }
  };
  await start();
  return {
    urlOf: (key) => running.find(({ persona }) => persona.key === key)?.url ?? null,
    isOpen: (key) => running.some(({ persona, isOpen }) => persona.key === key && isOpen()),
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
