/** The chat windows of all personas. */
import type { ConversationReference } from '@verbund/domain/notification/schema';
import { PERSONAS, type Persona } from '../../demo/personas.ts';
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
  /** Tells the bot where it reaches a person. */
  tellBot: (persona: Persona, reference: ConversationReference) => Promise<void>;
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
    // The platform says so only when somebody opens the page; what is sent before waits there until then.
    for (const { persona, reference } of running) await options.tellBot(persona, reference);
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
