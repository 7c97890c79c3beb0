/** The form of a standard case as it is filled in, and what is sent of it. Pure. */
import type { QuestionPage, StandardCaseDetail } from '@verbund/domain/contract';
import { addIsoDays } from '@verbund/domain/kernel/isoDay';

export const LONGEST_TITLE = 200;
export const LONGEST_ANSWER = 6000;
const LONGEST_PATTERN = 500;
const MOST_PATTERNS = 20;
const LONGEST_CHECK = 200;
const MOST_CHECKS = 30;

export type CaseForm = {
  areaCode: string;
  title: string;
  /** One each line. */
  patterns: string;
  answer: string;
  /** One each line. */
  checklist: string;
  validFrom: string;
  /** The last day it holds; empty: without end. */
  validThrough: string;
  /** Empty: by the rule of the cooperation. */
  reviewOn: string;
};

/** People name the last day, the interface the first day on which something holds no more. */
export const lastDay = (untilDay: string): string => addIsoDays(untilDay, -1);
export const dayAfter = (day: string): string => addIsoDays(day, 1);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** From nothing, from an accepted answer, or from the latest version. */
export const formFrom = (
  source: { question: QuestionPage | null; standardCase: StandardCaseDetail | null },
  today: string,
): CaseForm => {
  const latest = source.standardCase?.latest;
  const accepted = source.question?.entries.find(({ state }) => state === 'accepted');
  return {
    areaCode: source.standardCase?.areaCode ?? source.question?.areaCode ?? '',
    title: latest?.title ?? '',
    patterns: latest?.patterns.join('\n') ?? source.question?.text.replace(/\s+/g, ' ') ?? '',
    answer: latest?.answer ?? accepted?.text ?? '',
    checklist: latest?.checklist.join('\n') ?? '',
    validFrom: latest?.validFrom ?? today,
    validThrough: latest?.validUntil ? lastDay(latest.validUntil) : '',
    reviewOn: '',
  };
};

export const bodyOf = (form: CaseForm) => ({
  title: form.title.trim(),
  patterns: linesOf(form.patterns),
  answer: form.answer.trim(),
  checklist: linesOf(form.checklist),
  validFrom: form.validFrom,
  validUntil: form.validThrough === '' ? null : dayAfter(form.validThrough),
  reviewOn: form.reviewOn || null,
});

export type FormProblem = 'required' | 'tooMany' | 'tooLong' | 'endsFirst';

const ofLines = (text: string, most: number, longest: number): FormProblem | null => {
  const lines = linesOf(text);
  if (lines.length > most) return 'tooMany';
  return lines.some((line) => line.length > longest) ? 'tooLong' : null;
};
const required = (value: string): FormProblem | null => (value.trim() === '' ? 'required' : null);

/** What is wrong with each field, in the order in which they stand. */
export const problemsOf = (form: CaseForm): [keyof CaseForm, FormProblem][] => {
  const all: [keyof CaseForm, FormProblem | null][] = [
    ['title', required(form.title)],
    ['areaCode', required(form.areaCode)],
    ['answer', required(form.answer)],
    ['patterns', ofLines(form.patterns, MOST_PATTERNS, LONGEST_PATTERN)],
    ['checklist', ofLines(form.checklist, MOST_CHECKS, LONGEST_CHECK)],
    ['validFrom', required(form.validFrom)],
    ['validThrough', form.validThrough !== '' && form.validThrough < form.validFrom ? 'endsFirst' : null],
  ];
  return all.flatMap(([name, problem]): [keyof CaseForm, FormProblem][] =>
    problem === null ? [] : [[name, problem]],
  );
};
