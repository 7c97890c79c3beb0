import type { Db } from '@verbund/domain/db/types';
import { expect } from 'vitest';
import { breachesOf } from './faultyRules.ts';
import { tellStory } from './faultyRun.ts';

export type Seen = {
  stories: number;
  notifications: number;
  messages: number;
  kills: number;
  lostAnswers: number;
  /** Messages beyond the first under the same name. */
  repeated: number;
  byMail: number;
  digests: number;
  givenUp: number;
};

/**
 * Tells stories and expects of each what has to hold of all.
 *
 * @param seeds the first one; to see a story again, say its seed and one story.
 */
export const tellStories = async (db: Db, seeds: { from: number; count: number }): Promise<Seen> => {
  const seen: Seen = {
    stories: seeds.count,
    notifications: 0,
    messages: 0,
    kills: 0,
    lostAnswers: 0,
    repeated: 0,
    byMail: 0,
    digests: 0,
    givenUp: 0,
  };
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed += 1) {
    await db.deleteFrom('outbox').execute();
    const story = await tellStory(db, seed);
    expect({ seed, breaches: breachesOf(story) }).toEqual({ seed, breaches: [] });
    const { arrivals } = story;
    seen.notifications += story.said.length;
    seen.messages += arrivals.length;
    seen.kills += story.kills;
    seen.lostAnswers += [...story.lostAnswers.values()].reduce((sum, count) => sum + count, 0);
    seen.repeated += arrivals.length - new Set(arrivals.map(({ key }) => key)).size;
    seen.byMail += arrivals.filter(({ way }) => way === 'mail').length;
    seen.digests += new Set(arrivals.map(({ key }) => key).filter((key) => key.startsWith('digest'))).size;
    seen.givenUp += story.rows.filter(({ state }) => state === 'given_up').length;
  }
  return seen;
};
