import type { CaseDetail, HandoverView } from '@verbund/domain/case/schema';
import { plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { dateWords } from '@verbund/domain/language/words/days';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { Me } from '@verbund/domain/membership/schema';
import { execute } from '../cards/action.ts';
import { card, choiceInput, literal, openTab, quoted, subtle, textInput } from '../cards/elements.ts';
import { header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { answerHandover, offerHandover } from './actions.ts';
import { caseWords } from './words.ts';

const LONGEST_NOTE = 500;

/** Where a case can go: a person, everybody of a municipality, or, misdirected, the municipality itself. */
export const buildHandoverFormCard = (
  detail: CaseDetail,
  me: Me,
  form: {
    clientKey: string;
    municipalityId: string | null;
    to: string;
    note: string;
    happened: string | null;
  },
  language: Language,
): Card => {
  const words = caseWords[language];
  const municipalities = me.municipalities.filter(
    ({ municipalityId }) => form.municipalityId === null || municipalityId === form.municipalityId,
  );
  const choices = municipalities.flatMap(({ municipalityId, name }) => [
    { title: words.everyone(name), value: `all ${municipalityId}` },
    ...me.colleagues
      .filter((person) => person.municipalityId === municipalityId && person.staffId !== me.staffId)
      .map((person) => ({ title: `${person.name} (${name})`, value: `person ${person.staffId}` })),
    ...(municipalityId === detail.municipalityId
      ? []
      : [{ title: words.forwardTo(name), value: `forward ${municipalityId}` }]),
  ]);
  return card(
    [
      header(words.handoverTitle(literal(detail.reference))),
      notice(form.happened, 'warning'),
      choiceInput({
        id: 'to',
        label: words.to,
        style: 'compact',
        choices,
        ...(form.to === '' ? {} : { value: form.to }),
      }),
      subtle(words.forwardHint),
      textInput({
        id: 'note',
        label: words.note,
        isMultiline: true,
        maxLength: LONGEST_NOTE,
        value: form.note,
      }),
    ],
    [
      execute(
        offerHandover,
        words.offer,
        { caseIds: [detail.caseId], clientKey: form.clientKey },
        { style: 'positive' },
      ),
    ],
  );
};

/** Cases that are offered, with what has to be thought of. */
export const buildHandoverCard = (
  view: HandoverView,
  areaNames: AreaNames,
  language: Language,
  happened: string | null = null,
): Card => {
  const words = caseWords[language];
  const nameArea = namingAreas(areaNames, language);
  const open = view.items.filter(({ state }) => state === 'offered');
  const lineOf = (item: HandoverView['items'][number]): string =>
    [
      literal(item.reference),
      literal(nameArea(item.areaCode)),
      literal(item.municipalityName),
      item.dueOn && words.due(dateWords(plainDate(item.dueOn), language)),
    ]
      .filter(Boolean)
      .join(' · ');
  const checklists = [...new Map(view.items.map((item) => [item.areaCode, item.checklist]))];
  const from = literal(view.from.name);
  return card(
    [
      header(
        view.kind === 'handover' ? words.offerTitle(from) : words.bundleTitle(from),
        words.offerStatus(open.length),
      ),
      notice(happened),
      view.note !== null && quoted(view.note),
      view.mayAnswer
        ? choiceInput({
            id: 'caseIds',
            label: words.pick,
            style: 'expanded',
            isMultiSelect: true,
            choices: open.map((item) => ({ title: lineOf(item), value: item.caseId })),
            value: open.map(({ caseId }) => caseId).join(','),
          })
        : list(
            null,
            view.items.map((item) => `${lineOf(item)} · ${words.itemState[item.state]}`),
          ),
      checklists.flatMap(([areaCode, items]) =>
        list(
          `${words.checklist}: ${literal(nameArea(areaCode))}`,
          items.map((item) => item[language]),
        ),
      ),
    ],
    view.mayAnswer
      ? [
          execute(
            answerHandover,
            words.acceptPicked,
            { handoverId: view.handoverId, accept: true },
            { style: 'positive' },
          ),
          execute(
            answerHandover,
            words.decline,
            { handoverId: view.handoverId, accept: false },
            { inputs: 'none' },
          ),
          openTab(words.openInTab, `uebergaben/${view.handoverId}`),
        ]
      : [openTab(words.openInTab, `uebergaben/${view.handoverId}`)],
  );
};
