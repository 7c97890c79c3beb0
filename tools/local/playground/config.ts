import type { ConversationReference } from '@verbund/domain/notification/schema';
import type { Persona } from '../../demo/personas.ts';

/** The Playground's own name for the chat between the person and the bot. */
const conversationId = (persona: Persona): string => `personal-${persona.key}`;

const userId = ({ objectId }: { objectId: string }): string => `29:${objectId}`;

const user = ({ objectId, displayName, givenName, surname, mail }: Persona['colleagues'][number]) => ({
  id: userId({ objectId }),
  name: displayName,
  // The Playground spells it so.
  userPrincipleName: mail,
  aadObjectId: objectId,
  givenName,
  surname,
  email: mail,
});

/** The Playground takes neither fewer nor more. */
const COLLEAGUES = 5;

const BOT_ID = '28:verbund';

/** How the bot reaches a person in the Playground at that port. */
export const conversationReference = (persona: Persona, port: number): ConversationReference => ({
  serviceUrl: serviceUrl(port),
  conversationId: conversationId(persona),
  botId: BOT_ID,
  userId: userId(persona),
});

/** Where the Playground at that port takes what the bot sends. */
export const serviceUrl = (port: number): string => `http://127.0.0.1:${port}/_connector`;

/**
 * What a Playground has to know to be the Teams of one person: who she is, in which tenant, with which
 * colleagues. All ids differ from those of the other Playgrounds.
 */
export const playgroundConfig = (persona: Persona) => ({
  version: '0.1.0',
  tenantId: persona.tenantId,
  bot: { id: BOT_ID, name: 'Verbund' },
  currentUser: user(persona),
  users: persona.colleagues.slice(0, COLLEAGUES).map(user),
  personalChat: { id: conversationId(persona) },
  groupChat: { id: `group-${persona.key}`, name: 'Runde im Sozialamt' },
  team: {
    id: `team-${persona.key}`,
    name: `Sozialamt ${persona.municipality}`,
    aadGroupId: `${persona.objectId.slice(0, 24)}${'0'.repeat(12)}`,
    channels: [{ id: `channel-${persona.key}`, name: 'Dienstplan' }],
  },
});
