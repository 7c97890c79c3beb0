import { describe, expect, it } from 'vitest';
import { bodyOf, formFrom, problemsOf } from './caseForm.ts';

const empty = formFrom({ question: null, standardCase: null }, '2026-11-27');
const full = { ...empty, title: 'Kaution', areaCode: 'HZL', answer: 'Ja.' };

describe('the form of a standard case', () => {
  it('begins today and without end', () => {
    expect(empty).toMatchObject({ title: '', validFrom: '2026-11-27', validThrough: '' });
    expect(bodyOf(full)).toMatchObject({ validFrom: '2026-11-27', validUntil: null, reviewOn: null });
  });

  it('sends the day after the last one, and a line for each pattern', () => {
    expect(
      bodyOf({ ...full, validThrough: '2026-12-31', patterns: ' Kaution?\n\nDarlehen? ', checklist: '' }),
    ).toMatchObject({ validUntil: '2027-01-01', patterns: ['Kaution?', 'Darlehen?'], checklist: [] });
  });

  it('says what is missing, too much or the wrong way round, from top to bottom', () => {
    expect(problemsOf(full)).toEqual([]);
    expect(problemsOf(empty).map(([name]) => name)).toEqual(['title', 'areaCode', 'answer']);
    expect(problemsOf({ ...full, patterns: 'Gilt das?\n'.repeat(21) })).toEqual([['patterns', 'tooMany']]);
    expect(problemsOf({ ...full, checklist: 'x'.repeat(201) })).toEqual([['checklist', 'tooLong']]);
    expect(problemsOf({ ...full, validThrough: '2026-11-26' })).toEqual([['validThrough', 'endsFirst']]);
    expect(problemsOf({ ...full, validThrough: '2026-11-27' })).toEqual([]);
  });
});
