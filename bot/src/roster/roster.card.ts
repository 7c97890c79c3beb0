import { compareDays, dayOf, type Instant, type PlainDate, weekStart } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { datedWords, spanWords } from '@verbund/domain/language/words/days';
import { dayPartWords } from '@verbund/domain/language/words/states';
import { missingStaff } from '@verbund/domain/roster/rules';
import type { RosterCell, RosterView } from '@verbund/domain/roster/types';
import { execute } from '../cards/action.ts';
import { card, container, type Element, literal, subtle, text } from '../cards/elements.ts';
import { header, inRoster } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { showOwnDuties, showRosterDay, showRosterWeek } from './actions.ts';
import { rosterWords } from './words.ts';

/** „vormittags: Jana Brandt, Murat Aydin (Vertretung, Welver)“ */
const cellWords = (cell: RosterCell, language: Language): string => {
  const words = rosterWords[language];
  const names = cell.onDuty.map((person) => {
    const remarks = [
      ...(person.isCover ? [words.covering, literal(person.municipalityName)] : []),
      ...(person.isRemote ? [words.remote] : []),
    ];
    return `${literal(person.name)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
  });
  const missing = missingStaff(cell);
  const state = !cell.isPlanned
    ? names.length === 0 && words.unplanned
    : names.length === 0
      ? `⚠ ${words.gap}`
      : missing > 0 && `⚠ ${words.understaffed(missing)}`;
  return `${dayPartWords[language][cell.half]}: ${[...names, ...(state ? [state] : [])].join(', ')}`;
};

const deskText = (name: string, cells: readonly RosterCell[], language: Language): Element =>
  text(`${literal(name)} · ${cells.map((cell) => cellWords(cell, language)).join(' · ')}`, {
    spacing: 'small',
  });

const absentPart = (names: readonly string[], language: Language): Element[] =>
  names.length === 0
    ? []
    : [
        subtle(rosterWords[language].absent(names.map(literal).join(', ')), {
          spacing: 'small',
          size: 'small',
        }),
      ];

const municipalityPart = (
  title: string,
  cells: readonly RosterCell[],
  absent: readonly string[],
  language: Language,
): Element =>
  container(
    [
      text(title, { weight: 'bolder' }),
      ...[...Map.groupBy(cells, (cell) => cell.deskName)].map(([desk, ofDesk]) =>
        deskText(desk, ofDesk, language),
      ),
      ...absentPart(absent, language),
    ],
    { separator: true },
  );

const gapsStatus = (view: RosterView, language: Language): string => {
  const words = rosterWords[language];
  return view.cells.length === 0
    ? words.closedDay
    : words.gaps(view.cells.filter((cell) => missingStaff(cell) > 0).length);
};

const absentOn = (view: RosterView, day: PlainDate, municipalityId: string): string[] => [
  ...new Set(
    view.absences
      .filter(
        (absence) =>
          absence.municipalityId === municipalityId &&
          compareDays(absence.from, day) <= 0 &&
          compareDays(day, absence.to) <= 0,
      )
      .map((absence) => absence.name),
  ),
];

/** One day, one municipality or all. */
export const buildRosterDayCard = (
  view: RosterView,
  { day, municipalityId }: { day: PlainDate; municipalityId: string | null },
  now: Instant,
  language: Language,
): Card => {
  const words = rosterWords[language];
  const move = (title: string, days: number) =>
    execute(showRosterDay, title, { day: day.add({ days }).toString(), municipalityId });
  return card(
    [
      header(words.dayTitle(datedWords(day, now, language)), gapsStatus(view, language)),
      [...Map.groupBy(view.cells, (cell) => cell.municipalityId)].map(([id, cells]) =>
        municipalityPart(literal(cells[0]?.municipalityName ?? ''), cells, absentOn(view, day, id), language),
      ),
    ],
    [
      move(words.previous, -1),
      move(words.next, 1),
      municipalityId === null
        ? execute(showOwnDuties, words.own, {})
        : execute(showRosterWeek, words.week, { day: day.toString(), municipalityId }),
      municipalityId !== null &&
        execute(showRosterDay, words.allDay, { day: day.toString(), municipalityId: null }),
      ...inRoster(day, language),
    ],
  );
};

/** Monday to Friday of one municipality. */
export const buildRosterWeekCard = (
  view: RosterView,
  {
    day,
    municipalityId,
    municipalityName,
  }: { day: PlainDate; municipalityId: string; municipalityName: string },
  now: Instant,
  language: Language,
): Card => {
  const words = rosterWords[language];
  const monday = weekStart(day);
  const move = (title: string, days: number) =>
    execute(showRosterWeek, title, { day: monday.add({ days }).toString(), municipalityId });
  const span = { from: monday, to: monday.add({ days: 4 }) };
  return card(
    [
      header(
        words.weekTitle(literal(municipalityName), spanWords(span, now, language)),
        gapsStatus(view, language),
      ),
      [...Map.groupBy(view.cells, (cell) => cell.day.toString()).values()].map((cells) => {
        const on = cells[0]?.day ?? monday;
        return municipalityPart(
          datedWords(on, now, language),
          cells,
          absentOn(view, on, municipalityId),
          language,
        );
      }),
    ],
    [
      move(words.previousWeek, -7),
      move(words.nextWeek, 7),
      execute(showRosterDay, words.today, { day: dayOf(now).toString(), municipalityId: null }),
      ...inRoster(monday, language),
    ],
  );
};
