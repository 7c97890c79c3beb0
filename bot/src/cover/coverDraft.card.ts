import type { NeedsPreview } from '@verbund/domain/cover/queries/previewNeeds';
import type { Person } from '@verbund/domain/cover/types';
import type { DayPart } from '@verbund/domain/db/tables';
import type { Language } from '@verbund/domain/language/language';
import { dayPartWords } from '@verbund/domain/language/words/states';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  choiceInput,
  dateInput,
  type Element,
  sideBySide,
  subtle,
  textInput,
  toggleInput,
} from '../cards/elements.ts';
import { header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import {
  dropDraft,
  extendDraft,
  LONGEST_NOTE,
  MOST_RANGES,
  previewDraft,
  showRunningRequest,
  submitDraft,
  submitMaskedDraft,
} from './actions.ts';
import { areasLine, deskLines } from './lines.ts';
import { coverWords } from './words.ts';

/** What stands in the fields of a draft: as typed, so that nothing is lost when it has to be corrected. */
export type DraftForm = {
  clientKey: string;
  ranges: readonly { from: string; to: string }[];
  dayPart: DayPart;
  areaCodes: readonly string[];
  forStaffId: string | null;
  note: string;
  /** Whoever is covered is away on these days. */
  absent: boolean;
};

export type CoverDraftView = {
  form: DraftForm;
  /** What can be picked. */
  areas: readonly { code: string; name: string }[];
  areaNames: AreaNames;
  /** Whom a team lead may ask for; empty for everyone else. */
  people: readonly Person[];
  /** The half-days that were found, when the draft could be read. */
  preview: NeedsPreview['halfDays'] | null;
  /** A request that has asked for some of these days before; `joins`: the rest would be added to it. */
  running: { requestId: string; joins: boolean } | null;
  /** What has to be changed first. */
  problem: string | null;
  /** The problem is the note, which may also go with placeholders. */
  mayMask: boolean;
};

const DAY_PARTS: readonly DayPart[] = ['full', 'morning', 'afternoon'];

const rangeInputs = (form: DraftForm, language: Language): Element[] => {
  const words = coverWords[language].draft;
  const count = form.ranges.length;
  return form.ranges.map((range, index) => {
    const n = index + 1;
    return sideBySide([
      dateInput({
        id: `from${n}`,
        label: words.from(n, count),
        value: range.from,
        isRequired: true,
        errorMessage: words.dayMissing,
      }),
      dateInput({
        id: `to${n}`,
        label: words.to(n, count),
        value: range.to,
        isRequired: true,
        errorMessage: words.dayMissing,
      }),
    ]);
  });
};

const personInput = (view: CoverDraftView, language: Language): Element[] => {
  if (view.people.length === 0) return [];
  const words = coverWords[language].draft;
  return [
    choiceInput({
      id: 'forStaffId',
      label: words.forWhom,
      choices: view.people.map((person) => ({ title: person.name, value: person.staffId })),
      style: 'compact',
      ...(view.form.forStaffId === null ? {} : { value: view.form.forStaffId }),
      isRequired: true,
      errorMessage: words.forWhomMissing,
    }),
  ];
};

export const buildCoverDraftCard = (view: CoverDraftView, language: Language): Card => {
  const words = coverWords[language].draft;
  const { form } = view;
  const data = { clientKey: form.clientKey, rangeCount: form.ranges.length };
  return card(
    [
      header(words.title, words.status),
      notice(view.problem, 'warning'),
      notice(view.running?.joins ? words.joins : null),
      personInput(view, language),
      rangeInputs(form, language),
      choiceInput({
        id: 'dayPart',
        label: words.dayPart,
        choices: DAY_PARTS.map((part) => ({ title: dayPartWords[language][part], value: part })),
        style: 'compact',
        value: form.dayPart,
      }),
      view.areas.length > 1
        ? choiceInput({
            id: 'areas',
            label: words.areas,
            choices: view.areas.map((area) => ({ title: area.name, value: area.code })),
            style: 'compact',
            value: form.areaCodes.join(','),
            isMultiSelect: true,
            wrap: true,
          })
        : null,
      textInput({
        id: 'note',
        label: words.note,
        placeholder: words.noteHint,
        value: form.note,
        isMultiline: true,
        maxLength: LONGEST_NOTE,
      }),
      toggleInput({
        id: 'absent',
        label: words.absence,
        title: view.people.length > 0 ? words.otherAbsent : words.absent,
        isOn: form.absent,
      }),
      list(
        words.previewTitle(view.preview?.length ?? 0),
        view.preview ? deskLines(view.preview, language) : [],
      ),
      view.preview && view.preview.length > 0
        ? subtle(areasLine(view.preview, view.areaNames, language), { spacing: 'small' })
        : null,
      actionSet([
        execute(previewDraft, words.preview, data),
        ...(form.ranges.length < MOST_RANGES ? [execute(extendDraft, words.extend, data)] : []),
        ...(view.running
          ? [
              execute(
                showRunningRequest,
                words.showRunning,
                { requestId: view.running.requestId },
                { inputs: 'none' },
              ),
            ]
          : []),
      ]),
    ],
    [
      execute(submitDraft, words.submit, data, { style: 'positive' }),
      view.mayMask && execute(submitMaskedDraft, words.submitMasked, data),
      execute(dropDraft, words.drop, {}, { inputs: 'none' }),
    ],
  );
};
