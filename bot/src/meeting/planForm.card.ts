import type { DayPart, SpokenRange } from '@verbund/domain/language/understanding/types';
import { spanWords } from '@verbund/domain/language/words/days';
import { durationWords } from '@verbund/domain/language/words/slots';
import { LONGEST_MEETING_TITLE } from '@verbund/domain/meeting/requests';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  choiceInput,
  dateInput,
  type Element,
  sideBySide,
  textInput,
} from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { DURATIONS, dropPlan, GROUPS, SHARES, searchPlan } from './actions.ts';
import type { Place } from './draftOfWish.ts';
import type { MeetingFacts } from './lines.ts';
import type { PlanForm } from './planForm.ts';
import { meetingWords } from './words.ts';

const HALVES: readonly DayPart[] = ['full', 'morning', 'afternoon'];
const MODES = ['online', 'hybrid', 'on_site'] as const;
const MOST_READINGS = 3;

export type PlanFormView = {
  form: PlanForm;
  municipalities: readonly Place[];
  /** What has to be changed, or what could not be read. */
  problem: string | null;
  /** Readings of the days to choose from. */
  readings: readonly SpokenRange[];
};

/** The usual lengths, and the one that was said. */
const lengths = (minutes: number): number[] =>
  [...new Set<number>([...DURATIONS, minutes])].sort((a, b) => a - b);

const fields = ({ form, municipalities }: PlanFormView, { language }: MeetingFacts): Element[] => {
  const words = meetingWords[language];
  const say = words.form;
  const shares = [...new Set<number>([...SHARES, form.share])].sort((a, b) => a - b);
  return [
    textInput({
      id: 'title',
      label: say.name,
      placeholder: say.nameHint,
      maxLength: LONGEST_MEETING_TITLE,
      ...(form.title === '' ? {} : { value: form.title }),
    }),
    sideBySide([
      dateInput({ id: 'fromDay', label: say.from, value: form.from }),
      dateInput({ id: 'untilDay', label: say.until, value: form.until }),
    ]),
    sideBySide([
      textInput({
        id: 'at',
        label: say.at,
        placeholder: say.atHint,
        maxLength: 20,
        ...(form.at === '' ? {} : { value: form.at }),
      }),
      choiceInput({
        id: 'half',
        label: say.half,
        style: 'compact',
        choices: HALVES.map((half) => ({ title: words.half[half], value: half })),
        value: form.half,
      }),
    ]),
    sideBySide([
      choiceInput({
        id: 'minutes',
        label: say.minutes,
        style: 'compact',
        choices: lengths(form.minutes).map((minutes) => ({
          title: durationWords(minutes, language),
          value: String(minutes),
        })),
        value: String(form.minutes),
      }),
      choiceInput({
        id: 'share',
        label: say.share,
        style: 'compact',
        choices: shares.map((share) => ({ title: say.shares(share), value: String(share) })),
        value: String(form.share),
      }),
    ]),
    sideBySide([
      choiceInput({
        id: 'mode',
        label: say.mode,
        style: 'compact',
        choices: MODES.map((mode) => ({ title: words.mode[mode], value: mode })),
        value: form.mode,
      }),
      choiceInput({
        id: 'place',
        label: say.place,
        style: 'compact',
        choices: municipalities.map(({ id, name }) => ({ title: name, value: id })),
        ...(form.placeId === null ? {} : { value: form.placeId }),
      }),
    ]),
    choiceInput({
      id: 'municipalities',
      label: say.municipalities,
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: municipalities.map(({ id, name }) => ({ title: name, value: id })),
      value: form.municipalityIds.filter((id) => municipalities.some((one) => one.id === id)).join(','),
    }),
    choiceInput({
      id: 'group',
      label: say.group,
      style: 'compact',
      choices: GROUPS.map((group) => ({ title: words.group[group], value: group })),
      value: form.group,
    }),
    textInput({
      id: 'people',
      label: say.people,
      placeholder: say.peopleHint,
      maxLength: 1000,
      ...(form.people === '' ? {} : { value: form.people }),
    }),
  ];
};

/** Everything that can be said of a meeting before a time is looked for. */
export const buildPlanFormCard = (view: PlanFormView, facts: MeetingFacts): Card => {
  const { now, language } = facts;
  const words = meetingWords[language].form;
  const { clientKey, template } = view.form;
  const search = (title: string, days: { from: string | null; until: string | null }, isMain: boolean) =>
    execute(searchPlan, title, { clientKey, template, ...days }, isMain ? { style: 'positive' } : {});
  const readings = view.readings
    .slice(0, MOST_READINGS)
    .map(({ from, to }) =>
      search(spanWords({ from, to }, now, language), { from: from.toString(), until: to.toString() }, false),
    );
  return card(
    [
      header(words.title, words.status),
      notice(view.problem, 'warning'),
      readings.length === 0 ? null : actionSet(readings),
      fields(view, facts),
    ],
    [
      search(words.search, { from: null, until: null }, true),
      execute(dropPlan, words.drop, {}, { inputs: 'none' }),
    ],
  );
};
