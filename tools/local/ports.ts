import { createServer } from 'node:net';
import { Sayable } from './sayable.ts';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** @throws {Sayable} naming those of `count` ports from `first` on that somebody else uses. */
export const requireFreePorts = async (first: number, count: number): Promise<void> => {
  const ports = Array.from({ length: count }, (_, position) => first + position);
  const taken: number[] = [];
  for (const port of ports) if (!(await isFree(port))) taken.push(port);
  if (taken.length === 0) return;
  const which =
    taken.length === 1 ? `Der Anschluss ${taken[0]} ist` : `Die Anschlüsse ${taken.join(', ')} sind`;
  throw new Sayable(
    `${which} schon belegt, vielleicht läuft Verbund schon. Beende das andere Programm, oder wähle mit ` +
      `„npm start -- --port ${first + 100}“ einen anderen.`,
  );
};
