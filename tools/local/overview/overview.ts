/** What the start page shows, read anew every few seconds. */
import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { dayOf, type Instant, timeOf } from '@verbund/domain/kernel/time';
import { isWorkingTime } from '@verbund/domain/kernel/workingTime';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { COOPERATION_ID } from '../../demo/ids.ts';
import { PERSONAS } from '../../demo/personas.ts';
import type { DemoClock } from '../demoClock.ts';
import type { Playgrounds } from '../playground/playgrounds.ts';
import { loadHappenings } from './happenings.ts';
import { loadPost } from './post.ts';

const ROLES = {
  caseworker: 'Sachbearbeitung',
  team_lead: 'Fachbereichsleitung',
  administrator: 'Administration',
} as const;

const wallTime = (moment: Instant): string => timeOf(moment).toString({ smallestUnit: 'minute' });

/** „Montag, 23. November 2026“ */
const longDay = (moment: Instant): string =>
  dayOf(moment).toLocaleString('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** „2 Stunden 10 Minuten“; empty when the clock shows the time of the machine. */
const aheadWords = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'Tag', 'Tage'],
    [Math.floor((minutes % 1440) / 60), 'Stunde', 'Stunden'],
    [minutes % 60, 'Minute', 'Minuten'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(' ');
};

export const loadOverview = async ({
  db,
  clock,
  playgrounds,
  hasTab,
}: {
  db: Db;
  clock: DemoClock;
  playgrounds: Playgrounds;
  hasTab: boolean;
}) => {
  const scope = mintSystemScope(COOPERATION_ID);
  const { happenings, post } = await runQuery(db, scope, async (trx) => ({
    happenings: await loadHappenings(trx, scope),
    post: await loadPost(trx, scope, clock.now()),
  }));
  const now = clock.now();
  return {
    clock: {
      day: longDay(now),
      time: wallTime(now),
      ahead: aheadWords(clock.aheadMs()),
      isWorkingTime: isWorkingTime(now),
    },
    personas: PERSONAS.map(({ key, displayName, municipality, role, introduction }) => ({
      key,
      name: displayName,
      municipality,
      role: ROLES[role],
      introduction,
      chat: playgrounds.urlOf(key),
      roster: hasTab ? `/tab/?persona=${key}` : null,
      waiting: post.waiting.filter(({ recipient }) => recipient === displayName).length,
    })),
    happenings: happenings.map(({ id, at, tone, sentence }) => ({
      id,
      day: dayOf(at).toString(),
      dayWords: longDay(at),
      time: wallTime(at),
      tone,
      sentence,
    })),
    post: {
      ...post,
      waiting: post.waiting.map(({ recipient, about, since, canBeReached }) => ({
        about,
        recipient,
        since: wallTime(since),
        canBeReached,
      })),
    },
  };
};

export type Overview = Awaited<ReturnType<typeof loadOverview>>;
