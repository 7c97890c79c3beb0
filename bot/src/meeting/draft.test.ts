import { instant } from '@verbund/domain/kernel/time';
import { readMeeting } from '@verbund/domain/language/understanding/meetings/readMeeting';
import { defaultCatalogue } from '@verbund/domain/language/understanding/words/areaProfiles';
import type { MissingMeeting } from '@verbund/domain/meeting/schema';
import type { Colleague } from '@verbund/domain/membership/queries/listColleagues';
import { describe, expect, it } from 'vitest';
import { NOW, uuid } from '../../testing/views.ts';
import { invitedBy } from './draft.ts';
import { draftOfWish } from './draftOfWish.ts';
import { formOfDraft, readClock, readForm } from './planForm.ts';

const PLACES = ['Lippetal', 'Möhnesee', 'Welver'].map((name, n) => ({ id: uuid(301 + n), name }));
const person = (n: number, name: string, place: number, roles: Colleague['roles']): Colleague => ({
  staffId: uuid(n),
  name,
  municipalityId: uuid(300 + place),
  municipalityName: PLACES[place - 1]?.name ?? '',
  roles,
});
const COLLEAGUES = [
  person(1, 'Jana Brandt', 1, ['caseworker']),
  person(2, 'Petra Vogt', 1, ['team_lead']),
  person(3, 'Olga Petrova', 2, ['team_lead', 'coordination']),
  person(4, 'Murat Aydin', 3, ['caseworker']),
  person(5, 'Sabine Ostermann', 3, ['team_lead']),
  person(6, 'Ida Netz', 3, ['expert_network']),
];
const PETRA = uuid(2);

const draftOf = (text: string, missing: MissingMeeting[] = []) =>
  draftOfWish(
    readMeeting(text, NOW, {
      catalogue: defaultCatalogue,
      colleagues: COLLEAGUES.map(({ name }) => name),
    }),
    {
      clientKey: uuid(99),
      now: NOW,
      language: 'de',
      colleagues: COLLEAGUES,
      municipalities: PLACES,
      ownMunicipalityId: uuid(301),
      missing,
    },
  );
const invitedTo = (text: string): string[] =>
  invitedBy(draftOf(text), COLLEAGUES, PETRA).map(({ name }) => name);

describe('what a sentence makes of a meeting', () => {
  it.each([
    ['Besprechung mit Welver am 8.12.', ['Petra Vogt', 'Sabine Ostermann']],
    ['Besprechung mit Murat am 8.12.', ['Petra Vogt', 'Murat Aydin']],
    [
      'Besprechung am 8.12. mit allen',
      ['Jana Brandt', 'Petra Vogt', 'Olga Petrova', 'Murat Aydin', 'Sabine Ostermann'],
    ],
    ['Steuerungsgruppe am 8.12.', ['Petra Vogt', 'Olga Petrova']],
    ['Lenkungsausschuss am 8.12.', ['Petra Vogt', 'Olga Petrova', 'Sabine Ostermann']],
  ])('%s invites', (text, names) => expect(invitedTo(text)).toEqual(names));

  it.each([
    ['Besprechung mit Welver und Möhnesee', 'Besprechung mit Welver und Möhnesee'],
    ['Fallbesprechung zu den Heimkosten', 'Fallbesprechung: Heimkosten'],
    ['Termin mit Welver finden', 'Besprechung mit Welver'],
    ['Quartalsschulung zum Thema Vermögen', 'Schulung der Sachbearbeitung: Vermögen'],
  ])('%s is called', (text, title) => expect(draftOf(text).title).toBe(title));

  it('a training without a time is looked for in the quarter that waits for one', () => {
    const quarter = {
      template: 'caseworker_training' as const,
      period: '2027-Q1',
      from: '2027-01-01',
      until: '2027-04-01',
    };
    expect(draftOf('Plane die Quartalsschulung', [quarter])).toMatchObject({
      from: '2027-01-01',
      until: '2027-03-31',
      minutes: 180,
    });
  });
  it('anything else in the next four weeks', () =>
    expect(draftOf('Besprechung mit Welver')).toMatchObject({
      from: '2026-11-24',
      until: '2026-12-21',
      at: null,
    }));
  it('in the town hall that is named, else in her own', () => {
    expect(draftOf('Besprechung in Möhnesee am 8.12.')).toMatchObject({
      mode: 'on_site',
      placeId: uuid(302),
    });
    expect(draftOf('Besprechung vor Ort am 8.12.')).toMatchObject({ mode: 'on_site', placeId: uuid(301) });
    expect(draftOf('Besprechung am 8.12.')).toMatchObject({ mode: 'online', placeId: null });
  });
});

describe('what is typed into the fields', () => {
  const facts = {
    colleagues: COLLEAGUES,
    ownMunicipalityId: uuid(301),
    now: instant(NOW.toString()),
    language: 'de' as const,
  };
  const form = formOfDraft(draftOf('Besprechung mit Welver am 8.12. um 10'), COLLEAGUES);

  it('comes back as it was', () => {
    expect(readForm(form, facts)).toMatchObject({ ok: true, draft: { at: '10:00', from: '2026-12-08' } });
  });
  it.each([
    ['10', '10:00'],
    ['9:30', '09:30'],
    ['14.15 Uhr', '14:15'],
    ['24', null],
    ['halb neun', null],
    ['10:75', null],
  ])('the time "%s"', (typed, time) => expect(readClock(typed)).toBe(time));
  it.each([
    [{ title: ' ' }, 'Titel'],
    [{ title: 'x'.repeat(200) }, 'zu lang'],
    [{ from: '' }, 'ersten und den letzten'],
    [{ from: '31.2.2027', until: '1.3.2027' }, 'ersten und den letzten'],
    [{ from: '2026-12-09', until: '2026-12-08' }, 'tausche'],
    [{ from: '2026-11-01', until: '2026-11-02' }, 'schon vorbei'],
    [{ people: 'Jana Brandt, Niemand Hier' }, 'kenne ich nicht'],
  ])('%o is refused in words', (changes, problem) => {
    const read = readForm({ ...form, ...changes }, facts);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });
  it('one day is enough', () =>
    expect(readForm({ ...form, until: '' }, facts)).toMatchObject({
      ok: true,
      draft: { until: '2026-12-08' },
    }));
});
