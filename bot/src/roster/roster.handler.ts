import { dayOf, type PlainDate, plainDate, weekStart } from '@verbund/domain/kernel/time';
import { loadDutiesOf } from '@verbund/domain/roster/queries/getMyDuties';
import { getRoster } from '@verbund/domain/roster/queries/getRoster';
import { on } from '../cards/press.ts';
import type { AnswerReading } from '../reading.ts';
import { openly, personally, type Reply, type Visit } from '../visit.ts';
import { showOwnDuties, showRosterDay, showRosterWeek } from './actions.ts';
import { buildOwnDutiesCard } from './ownDuties.card.ts';
import { buildRosterDayCard, buildRosterWeekCard } from './roster.card.ts';

const OWN_DUTIES_DAYS = 28;

const showDay = async (visit: Visit, day: PlainDate, municipalityId: string | null): Promise<Reply> => {
  const span = { from: day, until: day.add({ days: 1 }) };
  const view = await visit.read((trx, scope) => getRoster(trx, scope, { span, municipalityId }));
  return openly(buildRosterDayCard(view, { day, municipalityId }, visit.now, visit.language));
};

const showWeek = async (visit: Visit, day: PlainDate, municipalityId: string): Promise<Reply> => {
  const monday = weekStart(day);
  const span = { from: monday, until: monday.add({ days: 5 }) };
  const view = await visit.read((trx, scope) => getRoster(trx, scope, { span, municipalityId }));
  const { municipalities } = await visit.directory();
  const municipalityName = municipalities.find(({ id }) => id === municipalityId)?.name ?? '';
  return openly(
    buildRosterWeekCard(view, { day, municipalityId, municipalityName }, visit.now, visit.language),
  );
};

/** „Wann bin ich wieder dran?“ */
export const showOwn = async (visit: Visit): Promise<Reply> => {
  const { known, now, language } = visit;
  const from = dayOf(now);
  const span = { from, until: from.add({ days: OWN_DUTIES_DAYS }) };
  const duties = await visit.read((trx, scope) => loadDutiesOf(trx, scope, { staffId: known.staffId, span }));
  return personally(buildOwnDutiesCard(duties, now, language));
};

export const rosterPresses = [
  on(showRosterDay, (visit, { day, municipalityId }) => showDay(visit, plainDate(day), municipalityId)),
  on(showRosterWeek, (visit, { day, municipalityId }) => showWeek(visit, plainDate(day), municipalityId)),
  on(showOwnDuties, async (visit) => ({ ...(await showOwn(visit)), place: 'new' as const })),
];

const findMunicipality = async (visit: Visit, name: string | null): Promise<string | null> => {
  if (name === null) return null;
  const { municipalities } = await visit.directory();
  return municipalities.find((each) => each.name.toLowerCase() === name.toLowerCase())?.id ?? null;
};

/** „Wer hat morgen in Welver Dienst?“ */
export const answerRoster: AnswerReading = async (visit, { ranges, municipality, ownDuties }) => {
  if (ownDuties) return showOwn(visit);
  const municipalityId = await findMunicipality(visit, municipality);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return showDay(visit, dayOf(visit.now), municipalityId);
  return first.from.equals(last.to)
    ? showDay(visit, first.from, municipalityId)
    : showWeek(visit, first.from, municipalityId ?? visit.known.municipalityId);
};
