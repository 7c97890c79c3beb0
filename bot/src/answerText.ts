import { isOnlyNetwork } from '@verbund/domain/membership/scope';
import { formOfReading, showAbsenceForm } from './absence/absence.handler.ts';
import { answerReading } from './answerReading.ts';
import { askBack } from './clarify/clarify.handler.ts';
import { helpWords } from './help/words.ts';
import { buildSocialDataCard } from './privacy/socialData.card.ts';
import { answerReply, answerStandardCaseSought, perhapsQuestion } from './question/question.handler.ts';
import { type ReadText, readText } from './readText.ts';
import type { Turn } from './teams/types.ts';
import { personally, type Reply, saying, type Visit } from './visit.ts';

type TextTurn = Extract<Turn, { kind: 'text' }>;

/** Nothing is made of a message with social data before she has pressed a button. */
const answerWithCare = async (visit: Visit, { reading, socialData }: ReadText): Promise<Reply[]> => {
  const goesOn = reading.intent !== 'unknown' && reading.intent !== 'smalltalk';
  const perhaps = reading.intent === 'unknown' ? await perhapsQuestion(visit, reading) : null;
  const warning = personally(buildSocialDataCard(socialData, goesOn || perhaps !== null, visit.language));
  if (perhaps) return [warning, perhaps];
  if (!goesOn) return [warning];
  if (reading.intent === 'absence.report' && reading.questions.length === 0)
    return [warning, await showAbsenceForm(visit, formOfReading(visit, reading))];
  return [warning, askBack(visit, reading) ?? (await answerReading(visit, reading))];
};

/** Answers a message; an empty one with attachments only gets the word on attachments. */
export const answerText = async (
  visit: Visit,
  { text, hasAttachments, replyTo }: Pick<TextTurn, 'text' | 'hasAttachments' | 'replyTo'>,
): Promise<Reply[]> => {
  const refusal = hasAttachments ? [saying(helpWords[visit.language].attachments)] : [];
  if (text === '' && hasAttachments) return refusal;
  const replied = replyTo === null ? null : await answerReply(visit, replyTo, text);
  if (replied) return [...refusal, replied];
  const read = await readText(visit, text);
  if (isOnlyNetwork(visit.known.scope))
    return [...refusal, await answerStandardCaseSought(visit, read.reading)];
  if (read.socialData.length > 0) return [...refusal, ...(await answerWithCare(visit, read))];
  return [...refusal, askBack(visit, read.reading) ?? (await answerReading(visit, read.reading))];
};
