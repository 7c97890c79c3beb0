/** How a trigger is run, by the real host and by the local one alike. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { errorFacts } from './log.ts';
import { problems } from './problem.ts';
import type { HttpRegistration, QueueRegistration, TimerRegistration } from './registration.ts';
import { languageOf } from './route.ts';
import type { Services } from './services.ts';

/** @throws when the work failed, so that the host notes a failed run. */
export const invokeTimer = async (timer: TimerRegistration, services: Services): Promise<void> => {
  const counts = await timer.run(services, services.clock.now());
  if (Object.values(counts).some((count) => count > 0))
    services.log.info({ timer: timer.name, ...counts }, 'Timer ran');
};

/** @throws when the work failed, so that the host tries the message again. */
export const invokeQueue = async (
  queue: QueueRegistration,
  services: Services,
  message: unknown,
  about: { messageId: string; dequeueCount: number },
): Promise<void> => {
  await queue.run(services, message, about, services.clock.now());
};

/** Answers every request; what went wrong inside is logged and not told. */
export const invokeHttp = async (
  route: HttpRegistration,
  services: Services,
  request: HttpRequest,
): Promise<HttpResponseInit> => {
  try {
    return await route.handle(services, request);
  } catch (error) {
    services.log.error({ route: route.name, ...errorFacts(error) }, 'A request failed');
    return problems.failed().toResponse(languageOf(request));
  }
};
