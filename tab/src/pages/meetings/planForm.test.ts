import { describe, expect, it } from 'vitest';
import { countInvited, inviteAll, setRequired } from './invited.ts';
import {
  filledIn,
  monthsFrom,
  nextQuarter,
  type PlanForm,
  pollClosing,
  problemsOf,
  relax,
  requiresPeople,
  type TemplateView,
  wantedOf,
} from './planForm.ts';
import { startOf } from './planStart.ts';

const committee: TemplateView = {
  template: 'steering_committee',
  title: { de: 'Lenkungsausschuss', en: 'Steering committee' },
  at: '14:00',
  durationMinutes: 120,
  rules: [],
  invited: [
    {
      municipalityId: 'l',
      name: 'Lippetal',
      people: [{ staffId: 'annegret', name: 'Annegret', required: true }],
    },
    { municipalityId: 'w', name: 'Welver', people: [{ staffId: 'gudrun', name: 'Gudrun', required: true }] },
  ],
};

const form: PlanForm = {
  ...filledIn(committee, 'annegret', 'Lenkungsausschuss'),
  from: '2026-12-01',
  until: '2026-12-31',
  at: '14:00',
  mode: 'online',
  placeMunicipalityId: null,
  minShare: 75,
};
const eyes = { staffId: 'annegret', today: '2026-11-27' };

describe('the form of a meeting', () => {
  it('is filled in by the kind of meeting; whoever plans it comes along', () => {
    expect(form).toMatchObject({ durationMinutes: 120, template: 'steering_committee' });
    expect(form.invited.map(({ staffId }) => staffId)).toEqual(['annegret', 'gudrun']);
    expect(filledIn(committee, 'katrin', 'x').invited.at(-1)).toEqual({ staffId: 'katrin', required: true });
    expect(requiresPeople(committee)).toBe(true);
  });

  it('asks for the day after the last one', () => {
    expect(wantedOf(form)).toMatchObject({
      windowFrom: '2026-12-01',
      windowUntil: '2027-01-01',
      at: '14:00',
    });
    expect(wantedOf({ ...form, at: '' }).at).toBeNull();
  });

  it('says what is missing from top to bottom', () => {
    expect(problemsOf(form, eyes)).toEqual([]);
    const alone = [{ staffId: 'annegret', required: true }];
    expect(problemsOf({ ...form, title: ' ', invited: alone, from: '', until: '' }, eyes)).toEqual([
      'title',
      'people',
      'from',
      'until',
    ]);
    const many = Array.from({ length: 61 }, (_, index) => ({ staffId: String(index), required: false }));
    expect(problemsOf({ ...form, invited: many }, eyes)).toEqual(['tooMany']);
    expect(problemsOf({ ...form, until: '2026-11-30' }, eyes)).toEqual(['until']);
    expect(problemsOf({ ...form, from: '2026-11-01', until: '2026-11-26' }, eyes)).toEqual(['past']);
  });

  it('is made easier one step at a time', () => {
    expect(relax(form, { kind: 'longer' }).until).toBe('2027-01-14');
    expect(relax(form, { kind: 'anyTime' }).at).toBe('');
    expect(relax(form, { kind: 'share' }).minShare).toBe(50);
    expect(relax({ ...form, minShare: 0 }, { kind: 'share' }).minShare).toBe(0);
    expect(relax(form, { kind: 'optional', staffId: 'gudrun' }).invited.at(-1)).toEqual({
      staffId: 'gudrun',
      required: false,
    });
    expect(relax(form, { kind: 'without', staffId: 'gudrun' }).invited).toHaveLength(1);
  });

  it('offers the months to come, the present one only while enough of it is left', () => {
    expect(monthsFrom('2026-11-27').map(({ from }) => from)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
      '2027-03-01',
    ]);
    expect(monthsFrom('2026-11-10')[0]).toEqual({ from: '2026-11-11', until: '2026-11-30' });
    expect(monthsFrom('2027-02-28')[0]).toEqual({ from: '2027-03-01', until: '2027-03-31' });
  });

  it.each([
    ['2026-11-27', { from: '2027-01-01', until: '2027-03-31', number: 1, year: '2027' }],
    ['2027-01-01', { from: '2027-04-01', until: '2027-06-30', number: 2, year: '2027' }],
    ['2027-06-30', { from: '2027-07-01', until: '2027-09-30', number: 3, year: '2027' }],
  ])('offers the quarter after %s', (today, quarter) => {
    expect(nextQuarter(today)).toEqual(quarter);
  });

  it('closes a poll at five in the afternoon, or as is usual', () => {
    expect(pollClosing('2026-12-04')).toBe('2026-12-04T16:00:00.000Z');
    expect(pollClosing('')).toBeNull();
  });

  it('begins with what the address says', () => {
    const search = new URLSearchParams('art=steering_committee&von=2027-01-01&bis=2027-07-01');
    expect(startOf(search)).toEqual({
      template: 'steering_committee',
      window: { from: '2027-01-01', until: '2027-06-30' },
    });
    expect(startOf(new URLSearchParams('art=party&von=2027-01-01'))).toEqual({
      template: 'other',
      window: null,
    });
  });
});

describe('who is invited', () => {
  const colleagues = [
    { staffId: 'jana', municipalityId: 'l' },
    { staffId: 'lars', municipalityId: 'l' },
    { staffId: 'gudrun', municipalityId: 'w' },
  ];
  const jana = { staffId: 'jana', required: true };

  it('takes in a whole municipality, and keeps what was said of somebody before', () => {
    const invited = inviteAll([jana], colleagues.slice(0, 2), { isInvited: true, required: false });
    expect(invited).toEqual([jana, { staffId: 'lars', required: false }]);
    expect(countInvited(invited, colleagues)).toEqual({ people: 2, municipalities: 1, required: 1 });
  });

  it('leaves out a whole municipality and nobody else', () => {
    const all = inviteAll([jana], colleagues, { isInvited: true, required: false });
    const rest = inviteAll(all, colleagues.slice(0, 2), { isInvited: false, required: false });
    expect(rest.map(({ staffId }) => staffId)).toEqual(['gudrun']);
    expect(setRequired(rest, 'gudrun', true)).toEqual([{ staffId: 'gudrun', required: true }]);
  });
});
