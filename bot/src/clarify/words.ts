import type { InBoth } from '@verbund/domain/language/language';
import type { AmbiguityReason } from '@verbund/domain/language/understanding/types';

type Reason = AmbiguityReason['reason'];

const de = {
  title: 'Welche Tage meinst du?',
  from: 'Erster Tag',
  to: 'Letzter Tag',
  enter: 'Diese Tage nehmen',
  dayMissing: 'Bitte gib beide Tage an, zum Beispiel 30.11.2026.',
  endBeforeStart: 'Der letzte Tag liegt vor dem ersten. Bitte tausche die beiden.',
  reasons: {
    two_readings: (text: string) => `„${text}“ lässt sich auf zwei Arten lesen.`,
    impossible_date: (text: string) => `Den Tag „${text}“ gibt es nicht.`,
    end_before_start: (text: string) => `Bei „${text}“ liegt das Ende vor dem Anfang.`,
    weekday_mismatch: (text: string) => `Bei „${text}“ passen Wochentag und Datum nicht zusammen.`,
    vague_date: (text: string) => `„${text}“ ist mir zu ungenau.`,
    recurring: (text: string) => `„${text}“ wiederholt sich. Bitte nenne mir einen Zeitraum.`,
    alternatives: (text: string) => `„${text}“ nennt mehrere Möglichkeiten.`,
    end_missing: (text: string) => `Bei „${text}“ fehlt mir das Ende.`,
    start_missing: (text: string) => `Bei „${text}“ fehlt mir der Anfang.`,
    date_missing: () => 'Ich habe kein Datum gefunden.',
    date_past: (text: string) => `„${text}“ ist schon vorbei.`,
    mixed_day_parts: (text: string) => `„${text}“ nennt verschiedene Tageszeiten. Bitte frag sie einzeln an.`,
  } satisfies Record<Reason, (text: string) => string>,
};
type ClarifyWords = Omit<typeof de, 'reasons'> & { reasons: Record<Reason, (text: string) => string> };

const en: ClarifyWords = {
  title: 'Which days do you mean?',
  from: 'First day',
  to: 'Last day',
  enter: 'Take these days',
  dayMissing: 'Please give both days, for example 2026-11-30.',
  endBeforeStart: 'The last day is before the first. Please swap them.',
  reasons: {
    two_readings: (text) => `“${text}” can be read in two ways.`,
    impossible_date: (text) => `There is no such day as “${text}”.`,
    end_before_start: (text) => `In “${text}” the end is before the start.`,
    weekday_mismatch: (text) => `In “${text}” weekday and date do not match.`,
    vague_date: (text) => `“${text}” is too vague for me.`,
    recurring: (text) => `“${text}” repeats. Please give me a period.`,
    alternatives: (text) => `“${text}” names several possibilities.`,
    end_missing: (text) => `In “${text}” I miss the end.`,
    start_missing: (text) => `In “${text}” I miss the start.`,
    date_missing: () => 'I found no date.',
    date_past: (text) => `“${text}” is over already.`,
    mixed_day_parts: (text) => `“${text}” names different times of day. Please ask for them one by one.`,
  },
};

export const clarifyWords: InBoth<ClarifyWords> = { de, en };
