import type { Persona } from '../../demo/personas.ts';

/** The chat between the person and the bot. */
export const conversationId = (persona: Persona): string => `personal-${persona.key}`;

/** As the Playground names a person to the bot. */
export const userIdOf = ({ objectId }: Pick<Persona, 'objectId'>): string => `29:${objectId}`;

const user = ({ objectId, displayName, givenName, surname, mail }: Persona['colleagues'][number]) => ({
  id: userIdOf({ objectId }),
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
