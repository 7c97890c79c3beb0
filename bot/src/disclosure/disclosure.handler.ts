import { makeDisclosureLink } from '@verbund/domain/membership/commands/makeDisclosureLink';
import { personally, type Reply, type Visit } from '../visit.ts';
import { buildDisclosureCard } from './disclosure.card.ts';

/** „Was ist über mich gespeichert?“ Whoever asks in a channel is answered in her own chat. */
export const answerDisclosure = async (visit: Visit): Promise<Reply> => {
  const { known, now, language } = visit;
  const { secret, expiresAt } = await visit.run((trx, scope) => makeDisclosureLink(trx, scope, now));
  const route = `self-disclosure/${known.scope.cooperationId}/${secret}`;
  return personally(buildDisclosureCard({ route, expiresAt }, now, language));
};
