import { newId } from '@verbund/domain/kernel/ids';
import type { Finding } from '@verbund/domain/language/guard/finding';
import { guardText } from '@verbund/domain/language/guard/guardText';
import { inspect } from '@verbund/domain/language/guard/inspect';
import { mask } from '@verbund/domain/language/guard/mask';
import { readMeeting } from '@verbund/domain/language/understanding/meetings/readMeeting';
import type { AmbiguityReason } from '@verbund/domain/language/understanding/types';
import { understand } from '@verbund/domain/language/understanding/understand';
import { guardContextOf } from './privacy/guardNote.ts';
import { asksForOwnQuestions } from './question/asksForOwnQuestions.ts';
import type { Reading } from './reading.ts';
import { asksForOwnDuties } from './roster/asksForOwnDuties.ts';
import type { Visit } from './visit.ts';

/** What a message says; the text goes no further than this unless it has passed the guard. */
export type ReadText = { reading: Reading; socialData: readonly Finding[] };

/** Where details of persons stood, nothing of the message is quoted back. */
const withoutQuotes = (questions: readonly AmbiguityReason[]): AmbiguityReason[] =>
  questions.map((question) => ({ ...question, reason: 'date_missing', text: '' }));

/**
 * The guard comes first. Details of persons are masked before the message is read, so that a birth date is no
 * duty date. The reason of an absence is no mistake of whoever wrote it: it is dropped, the dates are kept.
 */
export const readText = async (visit: Visit, text: string): Promise<ReadText> => {
  const { catalogue, colleagues } = await visit.directory();
  const context = await guardContextOf(visit);
  const findings = inspect(text, context);
  const guarded = guardText(text, context);
  const socialData = findings.filter(({ kind }) => kind !== 'absenceReason');
  const harmless = mask(text, socialData);
  const understood = understand(harmless, visit.now, catalogue);
  return {
    socialData,
    reading: {
      intent: understood.intent,
      clientKey: newId(visit.now),
      ranges: understood.ranges,
      dayPart: understood.dayPart ?? 'full',
      areas: understood.areas,
      municipality: understood.municipality,
      caseReference: understood.caseReference,
      forSomeoneElse: understood.forSomeoneElse,
      absent: understood.absent,
      questions: socialData.length > 0 ? withoutQuotes(understood.questions) : understood.questions,
      meeting:
        understood.intent === 'meeting.schedule'
          ? readMeeting(harmless, visit.now, { catalogue, colleagues })
          : null,
      ownDuties: asksForOwnDuties(text),
      ownQuestions: asksForOwnQuestions(text),
      reasonDropped: findings.length > socialData.length,
      said: guarded.ok ? guarded.value : guarded.masked,
      masked: !guarded.ok,
    },
  };
};
