import { requestState } from '@verbund/domain/cover/rules';
import type { NewRow } from '@verbund/domain/db/types';
import { compareDays, halfDayKey, type Instant, Temporal, weekStart } from '@verbund/domain/kernel/time';
import { addWorkingTime } from '@verbund/domain/kernel/workingTime';
import { at, type DemoCalendar, workingDaysBefore } from './calendar.ts';
import type { CoveredHalfDay, CoverStory } from './coverHistory.ts';
import { desk, deskId, type Opening, openingAt } from './desks.ts';
import { COOPERATION_ID, demoId } from './ids.ts';
import { municipalityId } from './municipalities.ts';
import { displayName, type PersonKey, person, staffId } from './people.ts';
import { dutyId, type RosterDuty } from './roster.ts';
import { type Secondment, secondmentId } from './secondments.ts';

export type CoverRows = {
  requests: NewRow<'coverRequest'>[];
  keys: NewRow<'coverRequestKey'>[];
  needs: NewRow<'coverNeed'>[];
  rounds: NewRow<'coverRound'>[];
  offers: NewRow<'coverOffer'>[];
  offerNeeds: NewRow<'coverOfferNeed'>[];
  /** The covers themselves. */
  duties: NewRow<'duty'>[];
  /** Duties somebody else took over, by id; those of days the roster no longer holds come with them. */
  handedOver: { ids: Set<string>; earlier: RosterDuty[] };
  events: NewRow<'event'>[];
};

const WAVE = Temporal.Duration.from({ hours: 4 });

/** Writes out the whole record of each story: request, half-days, offers, answers, duties, events. */
export const coverRows = (
  calendar: DemoCalendar,
  stories: readonly CoverStory[],
  openings: readonly Opening[],
  roster: readonly RosterDuty[],
  seconded: readonly Secondment[],
): CoverRows => {
  const rows: CoverRows = {
    requests: [],
    keys: [],
    needs: [],
    rounds: [],
    offers: [],
    offerNeeds: [],
    duties: [],
    handedOver: { ids: new Set(), earlier: [] },
    events: [],
  };
  const onRoster = new Set(roster.map((duty) => duty.id));
  const usedShares = new Map<string, number>();
  for (const story of stories) {
    addStory(story);
  }
  return rows;

  function addStory(story: CoverStory): void {
    const requestId = demoId(`request ${story.name}`);
    const needId = (halfDay: CoveredHalfDay) => demoId(`need ${story.name} ${halfDayKey(halfDay)}`);
    const first = story.halfDays.map(({ day }) => day).sort(compareDays)[0] ?? calendar.monday;
    const lastBefore = compareDays(first, calendar.monday) < 0 ? first : calendar.monday;
    const createdAt = at(workingDaysBefore(lastBefore, 3), '08:20');
    const event = (kind: string, actor: PersonKey | null, when: Instant, data: Record<string, unknown>) =>
      rows.events.push({
        cooperationId: COOPERATION_ID,
        id: demoId(`event ${story.name} ${kind} ${actor ?? 'system'}`),
        at: when,
        kind,
        subjectId: requestId,
        actorStaffId: actor && staffId(actor),
        data: JSON.stringify(data),
      });

    const leftOpen = story.halfDays.filter(({ by }) => by === null);
    rows.requests.push({
      cooperationId: COOPERATION_ID,
      id: requestId,
      forStaffId: staffId(story.for),
      requestedByStaffId: staffId(story.for),
      municipalityId: municipalityId(desk(story.desk).municipality),
      state: requestState(story.halfDays.map(({ by }) => (by ? 'covered' : 'left_open'))),
      note: null,
      withdrawnAt: null,
      createdAt,
    });
    rows.keys.push({ cooperationId: COOPERATION_ID, clientKey: demoId(`key ${story.name}`), requestId });
    rows.rounds.push({
      cooperationId: COOPERATION_ID,
      requestId,
      pace: 'planned',
      stage: leftOpen.length > 0 ? 'left_open' : 'done',
      wave: leftOpen.length > 0 ? 3 : 1,
      dueAt: null,
    });
    event('cover.requested', story.for, createdAt, { halfDays: story.halfDays.length });

    for (const halfDay of story.halfDays) {
      const { day, half, by } = halfDay;
      const opening = openingAt(openings, story.desk, day, half);
      if (!opening) throw new Error(`${story.name}: the desk is closed on ${halfDayKey(halfDay)}.`);
      const replaced = dutyId(story.desk, story.for, day, half);
      if (!onRoster.has(replaced)) {
        rows.handedOver.earlier.push({ id: replaced, desk: story.desk, person: story.for, day, half });
      }
      if (by) rows.handedOver.ids.add(replaced);
      rows.needs.push({
        cooperationId: COOPERATION_ID,
        id: needId(halfDay),
        requestId,
        forStaffId: staffId(story.for),
        deskId: deskId(story.desk),
        day,
        half,
        startsAt: at(day, opening.opens),
        endsAt: at(day, opening.closes),
        areaCodes: Object.keys(desk(story.desk).areas),
        dutyId: replaced,
        pace: 'planned',
        state: by ? 'covered' : 'left_open',
      });
      if (by) addCoverDuty(story, halfDay, by, needId(halfDay), createdAt);
    }

    const answeredAt = createdAt.add({ minutes: 47 });
    const covering = [...new Set(story.halfDays.flatMap(({ by }) => (by ? [by] : [])))];
    for (const who of [...covering, ...story.declined, ...story.silent]) {
      const accepts = covering.includes(who);
      const declines = story.declined.includes(who);
      const offerId = demoId(`offer ${story.name} ${who}`);
      const offered = accepts ? story.halfDays.filter(({ by }) => by === who) : story.halfDays;
      const needIds = offered.map(needId);
      rows.offers.push({
        cooperationId: COOPERATION_ID,
        id: offerId,
        requestId,
        staffId: staffId(who),
        reasons: JSON.stringify(
          Object.keys(desk(story.desk).areas).flatMap((areaCode) => {
            const level = Object.entries(person(who).competences).find(([code]) => code === areaCode)?.[1];
            return level ? [{ code: 'competent', areaCode, level }] : [];
          }),
        ),
        lastAskedAt: createdAt,
      });
      for (const halfDay of offered) {
        rows.offerNeeds.push({
          cooperationId: COOPERATION_ID,
          offerId,
          needId: needId(halfDay),
          state: accepts ? 'accepted' : declines ? 'declined' : halfDay.by ? 'taken' : 'expired',
          answerBy: addWorkingTime(createdAt, WAVE),
          answeredAt: accepts || declines ? answeredAt : null,
        });
      }
      if (accepts) event('cover.accepted', who, answeredAt, { staffId: staffId(who), needIds });
      if (declines) event('cover.declined', who, answeredAt, { staffId: staffId(who), needIds });
    }
    if (leftOpen.length > 0) {
      const end = at(workingDaysBefore(lastBefore, 1), '14:20');
      event('cover.left_open', null, end, { needIds: leftOpen.map(needId) });
    }
  }

  function addCoverDuty(
    story: CoverStory,
    { day, half, senior }: CoveredHalfDay,
    by: PersonKey,
    needId: string,
    createdAt: Instant,
  ): void {
    const host = desk(story.desk).municipality;
    const duty: NewRow<'duty'> = {
      cooperationId: COOPERATION_ID,
      id: demoId(`cover ${needId}`),
      deskId: deskId(story.desk),
      staffId: staffId(by),
      day,
      half,
      origin: 'cover',
      state: 'planned',
      needId,
      seniorStaffId: senior && staffId(senior),
      secondmentId: null,
      secondmentHalfDays: null,
      shareWeek: null,
      shareSlot: null,
      createdAt: createdAt.add({ minutes: 47 }),
    };
    if (person(by).municipality === host) {
      rows.duties.push(duty);
      return;
    }
    const secondment = seconded.find((one) => one.person === by && one.host === host);
    if (!secondment) throw new Error(`${story.name}: ${displayName(by)} is not seconded to ${host}.`);
    const week = weekStart(day);
    const share = `${by} ${host} ${week}`;
    const slot = (usedShares.get(share) ?? 0) + 1;
    usedShares.set(share, slot);
    rows.duties.push({
      ...duty,
      secondmentId: secondmentId(by, host),
      secondmentHalfDays: secondment.weeklyHalfDays,
      shareWeek: week,
      shareSlot: slot,
    });
  }
};
