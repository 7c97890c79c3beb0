/** Whether answers to like questions say the same. Pure; a hint to read them side by side, never a verdict. */
import { createAnalyse } from './retrieval/analyse.ts';

export type AnswerDifference = 'opposite' | 'statutes' | 'words';
type Answer = { answer: string; statutes: readonly string[] };

/** Two answers on one matter share at least as much of their words of content. */
const LEAST_SHARED = 0.2;
const YES = /^\s*(?:ja\b|grunds[aä]tzlich ja|wird übernommen|werden übernommen|zulässig|möglich)/i;
const NO =
  /^\s*(?:nein\b|grunds[aä]tzlich nicht|nicht\b|kein|wird nicht|werden nicht|unzulässig|ausgeschlossen)/i;

const analyse = createAnalyse();

const verdictOf = (answer: string): 'yes' | 'no' | null =>
  NO.test(answer) ? 'no' : YES.test(answer) ? 'yes' : null;

const stemsOf = (answer: string): ReadonlySet<string> =>
  new Set(analyse(answer).words.map(({ stem }) => stem));

/** The share of the shorter one's words that the other holds. */
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 1 : [...a].filter((stem) => b.has(stem)).length / least;
};

const differ = (a: Answer, b: Answer): AnswerDifference | null => {
  const verdicts = [verdictOf(a.answer), verdictOf(b.answer)];
  if (verdicts.includes('yes') && verdicts.includes('no')) return 'opposite';
  const bothCite = a.statutes.length > 0 && b.statutes.length > 0;
  if (bothCite && !a.statutes.some((statute) => b.statutes.includes(statute))) return 'statutes';
  return shared(stemsOf(a.answer), stemsOf(b.answer)) < LEAST_SHARED ? 'words' : null;
};

const ORDER: readonly AnswerDifference[] = ['opposite', 'statutes', 'words'];

/** The gravest difference between any two of them: yes and no, no section in common, hardly a word in common. */
export const answersDiffer = (answers: readonly Answer[]): AnswerDifference | null => {
  const found = new Set<AnswerDifference>();
  answers.forEach((a, index) => {
    for (const b of answers.slice(index + 1)) {
      const difference = differ(a, b);
      if (difference) found.add(difference);
    }
  });
  return ORDER.find((difference) => found.has(difference)) ?? null;
};
