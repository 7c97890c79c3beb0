/** What holds of every story, however much goes wrong in it; each breach as a sentence. */
import { urgencyOf } from '@verbund/domain/notification/urgency';
import type { Said, Story } from './faultyRun.ts';
import type { Arrival } from './faultyWorld.ts';

/** A message brings a notification by itself or as a line of a digest. */
const brings = ({ key, words }: Arrival, said: Said): boolean =>
  key === said.key || words.includes(`• ${said.key}`);

export const breachesOf = (story: Story): string[] => {
  const breaches: string[] = [];
  const rowOf = new Map(story.rows.map((row) => [row.key, row]));
  if (rowOf.size !== story.said.length) breaches.push('A notification has vanished.');

  for (const said of story.said) {
    const row = rowOf.get(said.key);
    const messages = story.arrivals.filter((arrival) => brings(arrival, said));
    if (row?.state !== 'sent' && row?.state !== 'given_up') breaches.push(`${said.key} still waits.`);
    if (row?.state === 'sent' && messages.length === 0) breaches.push(`${said.key} was lost.`);
    const keys = new Set(messages.map(({ key }) => key));
    if (keys.size > 1) breaches.push(`${said.key} came under two names.`);
    const [key] = keys;
    const allowed = 1 + story.kills + (key === undefined ? 0 : (story.lostAnswers.get(key) ?? 0));
    if (messages.length > allowed) breaches.push(`${said.key} came ${messages.length} times.`);
  }

  // Urgent things overtake what is held, and news wait for a digest: the order holds within each of these.
  for (const person of story.people) {
    for (const urgency of ['urgent', 'action', 'news'] as const) {
      const theirs = story.said.filter(
        (said) => said.to === person && urgencyOf({ kind: said.kind, urgent: false }) === urgency,
      );
      const first = theirs.flatMap((said) => {
        const at = story.arrivals.findIndex((arrival) => brings(arrival, said));
        return at < 0 ? [] : [at];
      });
      if (first.some((at, index) => at < (first[index - 1] ?? 0)))
        breaches.push(`Somebody was told ${urgency} things in another order.`);
    }
  }
  return breaches;
};
