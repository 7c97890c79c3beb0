import type { Intent } from '@verbund/domain/language/understanding/types';
import { isOnlyNetwork } from '@verbund/domain/membership/scope';
import { formOfReading, showAbsenceForm } from './absence/absence.handler.ts';
import { answerReading } from './answerReading.ts';
import { askBack } from './clarify/clarify.handler.ts';
import { answerDisclosure } from './disclosure/disclosure.handler.ts';
import { helpWords } from './help/words.ts';
import { identityWords } from './identity/words.ts';
import { buildSocialDataCard } from './privacy/socialData.card.ts';
import { answerOwnQuestions, answerStandardCaseSought, perhapsQuestion } from './question/ask.handler.ts';
import { answerReply } from './question/reply.handler.ts';
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

/** A reply with details of persons is told so before anything is made of it. */
const warningBefore = (visit: Visit, { socialData }: ReadText, reply: Reply): Reply[] =>
  socialData.length === 0
    ? [reply]
    : [personally(buildSocialDataCard(socialData, true, visit.language)), reply];

/** What says nothing that standard cases could be searched for. */
const TALK: ReadonlySet<Intent> = new Set(['help', 'smalltalk']);

/** The expert network looks for standard cases, asks and is asked; nothing else is done for it. */
const answerNetwork = async (visit: Visit, read: ReadText): Promise<Reply[]> => {
  if (read.reading.ownQuestions) return [await answerOwnQuestions(visit)];
  // What is stored of her she may see, whoever she is.
  if (read.reading.intent === 'disclosure.ask') return [await answerDisclosure(visit)];
  if (TALK.has(read.reading.intent)) return [saying(identityWords[visit.language].onlyNetwork)];
  if (read.reading.intent === 'question.ask')
    return read.socialData.length > 0
      ? answerWithCare(visit, read)
      : [await answerReading(visit, read.reading)];
  return warningBefore(visit, read, await answerStandardCaseSought(visit, read.reading));
};

/** Answers a message; an empty one with attachments only gets the word on attachments. */
export const answerText = async (
  visit: Visit,
  { text, hasAttachments, replyTo }: Pick<TextTurn, 'text' | 'hasAttachments' | 'replyTo'>,
): Promise<Reply[]> => {
  const refusal = hasAttachments ? [saying(helpWords[visit.language].attachments)] : [];
  if (text === '' && hasAttachments) return refusal;
  const read = await readText(visit, text);
  const replied = replyTo === null ? null : await answerReply(visit, replyTo, read.reading);
  if (replied) return [...refusal, ...warningBefore(visit, read, replied)];
  if (isOnlyNetwork(visit.known.scope)) return [...refusal, ...(await answerNetwork(visit, read))];
  if (read.socialData.length > 0) return [...refusal, ...(await answerWithCare(visit, read))];
  return [...refusal, askBack(visit, read.reading) ?? (await answerReading(visit, read.reading))];
};
