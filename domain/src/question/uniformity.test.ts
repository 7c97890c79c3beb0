import { describe, expect, it } from 'vitest';
import { answersDiffer } from './uniformity.ts';

const an = (answer: string, ...statutes: string[]) => ({ answer, statutes });

describe('answers to like questions', () => {
  it('that say yes and no differ most', () => {
    expect(
      answersDiffer([
        an('Ja, nach § 74 SGB XII zu übernehmen.', '§ 74 SGB XII'),
        an('Nein, § 74 SGB XII greift nicht.', '§ 74 SGB XII'),
      ]),
    ).toBe('opposite');
  });

  it('that rest on different sections, or share hardly a word, are shown', () => {
    expect(answersDiffer([an('Ja, so.', '§ 74 SGB XII'), an('Ja, so.', '§ 36 SGB XII')])).toBe('statutes');
    expect(
      answersDiffer([
        an('Der Freibetrag beträgt zehntausend Euro je Person.'),
        an('Hausgrundstücke bleiben außer Betracht, solange jemand darin wohnt.'),
      ]),
    ).toBe('words');
  });

  it('that say the same in other words are left alone', () => {
    expect(
      answersDiffer([
        an('Ja. Die Kosten der Bestattung übernehmen wir nach § 74 SGB XII.', '§ 74 SGB XII'),
        an('Ja, Bestattungskosten sind zu übernehmen, § 74 SGB XII.', '§ 74 SGB XII'),
      ]),
    ).toBeNull();
    expect(answersDiffer([an('Ja.')])).toBeNull();
  });
});
