import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { datedWords } from '@verbund/domain/language/words/days';
import { dayPartWords } from '@verbund/domain/language/words/states';
import type { DutyRow } from '@verbund/domain/roster/types';
import { execute } from '../cards/action.ts';
import { card, literal, openTab, text } from '../cards/elements.ts';
import { atMost, header, list } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { showRosterDay } from './actions.ts';
import { rosterWords } from './words.ts';

const MOST_LINES = 10;

type OwnDuty = Pick<DutyRow, 'day' | 'half' | 'deskName' | 'municipalityName' | 'isCover'>;

/** „Wann bin ich wieder dran?“ */
export const buildOwnDutiesCard = (duties: readonly OwnDuty[], now: Instant, language: Language): Card => {
  const words = rosterWords[language];
  const lines = duties.map((duty) => {
    const where = duty.isCover
      ? `${literal(duty.deskName)} · ${words.ownCover(literal(duty.municipalityName))}`
      : literal(duty.deskName);
    return `${datedWords(duty.day, now, language)}, ${dayPartWords[language][duty.half]} · ${where}`;
  });
  return card(
    [
      header(words.ownTitle),
      duties.length === 0 ? text(words.ownNone) : list(null, atMost(MOST_LINES, lines, language)),
    ],
    [
      execute(showRosterDay, words.today, { day: dayOf(now).toString(), municipalityId: null }),
      openTab(words.ownInTab, 'woche'),
    ],
  );
};
