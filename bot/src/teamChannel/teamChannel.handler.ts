import { wantTeamPosts } from '@verbund/domain/notification/commands/wantTeamPosts';
import type { Turn } from '../teams/types.ts';
import { type Reply, saying, type Visit } from '../visit.ts';
import { readTeamCommand } from './readTeamCommand.ts';
import { teamChannelWords } from './words.ts';

type TextTurn = Extract<Turn, { kind: 'text' }>;

/** Answers what a lead says about posts in a channel; `null` for anything else. */
export const answerTeamCommand = async (visit: Visit, turn: TextTurn): Promise<Reply[] | null> => {
  const command = readTeamCommand(turn.text);
  if (!command) return null;
  const words = teamChannelWords[visit.language];
  const { channel, tenantId } = turn;
  if (!channel) return [saying(words.onlyInChannel)];
  const { wanted } = command;
  const result = await visit.run((trx, scope) =>
    wantTeamPosts(trx, scope, { tenantId, reference: channel, wanted }, visit.now),
  );
  if (!result.ok)
    return [saying(result.reason === 'not_allowed' ? words.notAllowed : words.otherMunicipality, 'everyone')];
  if (result.value.length === 2) return [saying(words.bothHere, 'everyone')];
  const [posted] = result.value;
  const said =
    posted === undefined ? words.nothingHere : posted === 'gaps' ? words.gapsHere : words.meetingsHere;
  return [saying(said, 'everyone')];
};
