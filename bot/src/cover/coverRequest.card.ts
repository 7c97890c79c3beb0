import type { RequestView } from '@verbund/domain/cover/types';
import type { NeedState } from '@verbund/domain/db/tables';
import { compareInstants, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { coveredName } from '@verbund/domain/language/words/covered';
import { momentWords } from '@verbund/domain/language/words/days';
import { execute } from '../cards/action.ts';
import { type Action, card, container, type Element, literal, quoted, subtle } from '../cards/elements.ts';
import { header, inRoster, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { askWithdrawal, showRequest, undoWithdrawing } from './actions.ts';
import { areasLine, deskLines } from './lines.ts';
import { coverWords } from './words.ts';

type NeededHalfDay = RequestView['halfDays'][number];
type Round = RequestView['rounds'][number];

/** Beside the words, for the quick eye. */
const MARKS: Record<NeedState, string> = { covered: '✔', open: '○', left_open: '⚠', withdrawn: '✖' };

const fateOf = (halfDay: NeededHalfDay, language: Language): string => {
  const words = coverWords[language].request;
  if (halfDay.coveredBy)
    return words.covered(literal(halfDay.coveredBy.name), literal(halfDay.coveredBy.municipalityName));
  return { covered: words.open, open: words.open, left_open: words.leftOpen, withdrawn: words.withdrawn }[
    halfDay.state
  ];
};

/** The half-days by what became of them. */
const progressPart = (view: RequestView, language: Language): Element[] =>
  [...Map.groupBy(view.halfDays, (halfDay) => fateOf(halfDay, language))].flatMap(([fate, halfDays]) =>
    list(fate, deskLines(halfDays, language), MARKS[halfDays[0]?.state ?? 'open']),
  );

const stageOf = ({ stage, wave, dueAt }: Round, now: Instant, language: Language): string => {
  const words = coverWords[language].request.stage;
  const until = dueAt === null ? '' : momentWords(dueAt, now, language);
  switch (stage) {
    case 'wave':
      return words.wave(wave, until);
    case 'waiting':
    case 'lead':
    case 'all_leads':
      return words[stage](until);
    case 'left_open':
    case 'done':
      return words[stage];
  }
};

const searchPart = (view: RequestView, now: Instant, language: Language): Element[] => {
  const words = coverWords[language].request;
  const running = view.rounds.filter((round) => round.stage !== 'done');
  if (view.state === 'withdrawn' || running.length === 0) return [];
  return [
    container(
      [
        ...running.map((round) =>
          subtle(`${words.pace[round.pace]}: ${stageOf(round, now, language)}`, { spacing: 'none' }),
        ),
        subtle(words.asked(view.asked, view.declined), { spacing: 'none' }),
      ],
      { separator: true },
    ),
  ];
};

const actionsOf = (view: RequestView, now: Instant, language: Language): Action[] => {
  const words = coverWords[language];
  const { requestId } = view;
  const mayUndo = view.undoUntil !== null && compareInstants(now, view.undoUntil) < 0;
  return [
    ...(mayUndo ? [execute(undoWithdrawing, words.undo, { requestId })] : []),
    ...(view.state === 'withdrawn' ? [] : [execute(askWithdrawal, words.request.withdraw, { requestId })]),
    execute(showRequest, words.refresh, { requestId }),
    ...inRoster(view.halfDays[0]?.day, language),
  ];
};

/** For the person covered and whoever asked for her. */
export const buildCoverRequestCard = (
  view: RequestView,
  now: Instant,
  language: Language,
  happened: string | null = null,
): Card => {
  const words = coverWords[language];
  const wanted = view.halfDays.filter((halfDay) => halfDay.state !== 'withdrawn');
  const covered = wanted.filter((halfDay) => halfDay.state === 'covered').length;
  const progress = wanted.length === 0 ? '' : `${words.request.progress(covered, wanted.length)}. `;
  const asksForAnother = view.requestedBy.staffId !== view.covered.staffId;
  return card(
    [
      header(
        words.request.title(literal(coveredName(view.covered, language))),
        `${progress}${words.request.states[view.state]}`,
      ),
      notice(happened),
      container([
        ...(asksForAnother ? [subtle(words.request.requestedBy(literal(view.requestedBy.name)))] : []),
        subtle(areasLine(view.halfDays, view.areaNames, language), { spacing: 'none' }),
        ...(view.note === null ? [] : [quoted(view.note)]),
      ]),
      progressPart(view, language),
      searchPart(view, now, language),
      view.undoUntil && compareInstants(now, view.undoUntil) < 0
        ? subtle(words.undoUntil(momentWords(view.undoUntil, now, language)), { size: 'small' })
        : null,
    ],
    actionsOf(view, now, language),
  );
};
