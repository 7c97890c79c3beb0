import { dayOf, type Instant, timeOf } from '../../kernel/time.ts';
import type { SlotReason } from '../../meeting/slots/types.ts';
import type { InBoth, Language } from '../language.ts';
import { datedWords } from './days.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "09:00". */
export const clockWords = (moment: Instant): string => {
  const { hour, minute } = timeOf(moment);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
};

/** "Di., 8.12., 10:00 bis 11:30 Uhr". */
export const slotWords = (
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  now: Instant,
  language: Language,
): string => {
  const day = datedWords(dayOf(startsAt), now, language);
  const [from, until] = [clockWords(startsAt), clockWords(endsAt)];
  return language === 'en' ? `${day}, ${from} to ${until}` : `${day}, ${from} bis ${until} Uhr`;
};

/** "90 Minuten", "2 Stunden", "2,5 Stunden". */
export const durationWords = (minutes: number, language: Language): string => {
  const isHours = minutes >= 120 && minutes % 30 === 0;
  const count = isHours ? String(minutes / 60).replace('.', language === 'de' ? ',' : '.') : String(minutes);
  if (language === 'en') return `${count} ${isHours ? 'hours' : 'minutes'}`;
  return `${count} ${isHours ? 'Stunden' : 'Minuten'}`;
};

const words: InBoth<(reason: SlotReason) => string> = {
  de: (reason) => {
    switch (reason.code) {
      case 'everybody_can':
        return 'alle können';
      case 'required_can':
        return reason.optionalMissing === 1
          ? 'eine Person kann nicht, ist aber nicht zwingend nötig'
          : `${reason.optionalMissing} Personen können nicht, sind aber nicht zwingend nötig`;
      case 'municipalities_can':
        return `aus ${reason.can} von ${reason.of} Kommunen kann jemand`;
      case 'outside_opening_hours':
        return 'außerhalb der Sprechzeiten';
      case 'during_opening_hours':
        return reason.desks === 1
          ? 'ein Platz hat dann Sprechzeit'
          : `${reason.desks} Plätze haben dann Sprechzeit`;
      case 'short_travel':
        return `zusammen ${reason.minutes} Minuten Weg`;
      case 'no_travel':
        return 'niemand muss fahren';
    }
  },
  en: (reason) => {
    switch (reason.code) {
      case 'everybody_can':
        return 'everybody can';
      case 'required_can':
        return reason.optionalMissing === 1
          ? 'one person cannot, but need not'
          : `${reason.optionalMissing} people cannot, but need not`;
      case 'municipalities_can':
        return `somebody of ${reason.can} out of ${reason.of} municipalities can`;
      case 'outside_opening_hours':
        return 'outside opening hours';
      case 'during_opening_hours':
        return reason.desks === 1 ? 'one desk is open then' : `${reason.desks} desks are open then`;
      case 'short_travel':
        return `${reason.minutes} minutes of travel in all`;
      case 'no_travel':
        return 'nobody has to travel';
    }
  },
};

/** Why a time is proposed, as half a sentence; never why somebody cannot come. */
export const slotReasonWords = (reason: SlotReason, language: Language): string => words[language](reason);
