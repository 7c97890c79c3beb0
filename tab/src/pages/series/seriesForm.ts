/** The form of a series, and what is sent of it. Pure. */
import type { SeriesRow } from '@verbund/domain/contract';
import { addIsoDays } from '@verbund/domain/kernel/isoDay';
import type { CallInput } from '../../api/request.ts';
import type { Invited } from '../meetings/invited.ts';
import type { Place } from '../meetings/PlaceFields.tsx';
import { filledIn, type Template, type TemplateView } from '../meetings/planForm.ts';

export type SeriesForm = Place & {
  template: Template;
  title: string;
  rule: string;
  startsOn: string;
  at: string;
  durationMinutes: number;
  /** The last day it can take place on; empty: without end. */
  endsOn: string;
  onHoliday: SeriesRow['onHoliday'];
  invited: Invited[];
};

/** A new one as the kind of meeting has it. */
export const newForm = (
  view: TemplateView,
  { staffId, title, startsOn }: { staffId: string; title: string; startsOn: string },
): SeriesForm => ({
  ...filledIn(view, staffId, title),
  rule: view.rules[0]?.rule ?? '',
  startsOn,
  at: view.at.slice(0, 5),
  endsOn: '',
  onHoliday: 'next_working_day',
  mode: 'online',
  placeMunicipalityId: null,
});

/** One that is there. */
export const formOf = (series: SeriesRow): SeriesForm => ({
  template: series.template,
  title: series.title,
  rule: series.rule,
  startsOn: series.startsOn,
  at: series.at.slice(0, 5),
  durationMinutes: series.durationMinutes,
  endsOn: series.endsBefore === null ? '' : addIsoDays(series.endsBefore, -1),
  onHoliday: series.onHoliday,
  mode: series.mode,
  placeMunicipalityId: series.place?.municipalityId ?? null,
  invited: series.participants.map(({ staffId, required }) => ({ staffId, required })),
});

const endsBeforeOf = ({ endsOn }: SeriesForm): string | null =>
  endsOn === '' ? null : addIsoDays(endsOn, 1);

export const newSeriesOf = (form: SeriesForm): Omit<CallInput<'startSeries'>['body'], 'clientKey'> => ({
  template: form.template,
  title: form.title.trim(),
  rule: form.rule,
  startsOn: form.startsOn,
  at: form.at,
  durationMinutes: form.durationMinutes,
  endsBefore: endsBeforeOf(form),
  onHoliday: form.onHoliday,
  mode: form.mode,
  placeMunicipalityId: form.placeMunicipalityId,
  participants: form.invited,
});

/** Only what differs: what is left out stays, so that nobody is invited anew for a new title. */
export const changesOf = (
  form: SeriesForm,
  series: SeriesRow,
): Omit<CallInput<'changeSeries'>['body'], 'changedAt'> => {
  const before = formOf(series);
  const isOther = (...names: (keyof SeriesForm)[]): boolean =>
    names.some((name) => JSON.stringify(form[name]) !== JSON.stringify(before[name]));
  return {
    ...(isOther('title') ? { title: form.title.trim() } : {}),
    ...(isOther('rule') ? { rule: form.rule } : {}),
    ...(isOther('at') ? { at: form.at } : {}),
    ...(isOther('durationMinutes') ? { durationMinutes: form.durationMinutes } : {}),
    ...(isOther('endsOn') ? { endsBefore: endsBeforeOf(form) } : {}),
    ...(isOther('onHoliday') ? { onHoliday: form.onHoliday } : {}),
    ...(isOther('mode', 'placeMunicipalityId')
      ? { place: { mode: form.mode, placeMunicipalityId: form.placeMunicipalityId } }
      : {}),
    ...(isOther('invited') ? { participants: form.invited } : {}),
  };
};

/** What is missing. */
export const missingOf = (form: SeriesForm): ('title' | 'startsOn' | 'at')[] =>
  (['title', 'startsOn', 'at'] as const).filter((name) => form[name].trim() === '');
