/** The entry of the functions host: registers every trigger of the list. */
import { app } from '@azure/functions';
import { invokeHttp, invokeQueue, invokeTimer } from './platform/invoke.ts';
import { consoleLog, errorFacts } from './platform/log.ts';
import { openServices } from './platform/openServices.ts';
import { problems } from './platform/problem.ts';
import type { Services } from './platform/services.ts';
import { registrations } from './registrations.ts';

let opened: Services | undefined;

/** Opened by the first trigger and not while loading: a wrong setting then shows as a failed run with its name. */
const services = (): Services => {
  opened ??= openServices();
  return opened;
};

for (const registration of registrations) {
  if (registration.kind === 'timer') {
    const { name, schedule } = registration;
    app.timer(name, { schedule, handler: () => invokeTimer(registration, services()) });
    continue;
  }
  if (registration.kind === 'queue') {
    const { name, queueName } = registration;
    app.storageQueue(name, {
      queueName,
      connection: 'AzureWebJobsStorage',
      handler: (message, { triggerMetadata }) =>
        invokeQueue(registration, services(), message, {
          messageId: String(triggerMetadata?.id ?? ''),
          dequeueCount: Number(triggerMetadata?.dequeueCount ?? 1),
        }),
    });
    continue;
  }
  const { name, methods, route, authLevel } = registration;
  app.http(name, {
    methods,
    route,
    authLevel,
    handler: async (request) => {
      try {
        return await invokeHttp(registration, services(), request);
      } catch (error) {
        consoleLog.error(errorFacts(error), 'The services could not be opened');
        return problems
          .unavailable(error instanceof Error ? error.message : 'The services could not be opened.')
          .toResponse('de');
      }
    },
  });
}
