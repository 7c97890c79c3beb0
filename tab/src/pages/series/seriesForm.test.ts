import type { SeriesRow } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { changesOf, formOf, missingOf, newForm, newSeriesOf } from './seriesForm.ts';

const person = { staffId: 'jana', name: 'Jana', municipalityName: 'Lippetal', required: false };
const series: SeriesRow = {
  seriesId: 's',
  template: 'other',
  title: 'Montagsrunde',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  ruleWords: { de: 'jeden Montag', en: 'every Monday' },
  startsOn: '2026-11-30',
  at: '08:30',
  durationMinutes: 30,
  endsBefore: '2027-01-01',
  onHoliday: 'skip',
  mode: 'online',
  place: null,
  organiser: person,
  participants: [person],
  isOrganiser: true,
  isParticipant: true,
  occurrences: [],
  changedAt: '2026-11-27T08:00:00Z',
  actions: ['change', 'end'],
};

describe('the form of a series', () => {
  it('names the last day, and sends the first that no longer belongs to it', () => {
    const form = formOf(series);
    expect(form.endsOn).toBe('2026-12-31');
    expect(newSeriesOf(form).endsBefore).toBe('2027-01-01');
    expect(newSeriesOf({ ...form, endsOn: '' }).endsBefore).toBeNull();
  });

  it('sends only what was changed', () => {
    const form = formOf(series);
    expect(changesOf(form, series)).toEqual({});
    expect(changesOf({ ...form, title: 'Runde ' }, series)).toEqual({ title: 'Runde' });
    expect(changesOf({ ...form, endsOn: '' }, series)).toEqual({ endsBefore: null });
    expect(changesOf({ ...form, mode: 'hybrid', placeMunicipalityId: 'w' }, series)).toEqual({
      place: { mode: 'hybrid', placeMunicipalityId: 'w' },
    });
    expect(changesOf({ ...form, invited: [{ staffId: 'jana', required: true }] }, series)).toEqual({
      participants: [{ staffId: 'jana', required: true }],
    });
  });

  it('begins as its kind has it, and says what is missing', () => {
    const view = {
      template: 'other' as const,
      title: { de: '', en: '' },
      at: '10:00',
      durationMinutes: 60,
      rules: [{ rule: 'FREQ=MONTHLY;BYDAY=1TU', words: { de: 'monatlich', en: 'monthly' } }],
      invited: [],
    };
    const form = newForm(view, { staffId: 'annegret', title: '', startsOn: '2026-11-28' });
    expect(form).toMatchObject({
      rule: 'FREQ=MONTHLY;BYDAY=1TU',
      at: '10:00',
      onHoliday: 'next_working_day',
    });
    expect(missingOf(form)).toEqual(['title']);
  });
});
