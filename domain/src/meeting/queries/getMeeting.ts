import { type SqlBool, sql } from 'kysely';
import type { Attendance } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadInvited, loadVotedSlots } from '../invited.ts';
import { actsAsOrganiser, isDayReached } from '../policy.ts';
import { readerOf } from '../record.ts';
import { failsOn, quorumAmong, type Voter } from '../rules.ts';
import { type MeetingDetail, slotReasonSchema } from '../schema.ts';
import { loadAgenda, loadCalendarState, loadDecisions } from './meetingParts.ts';
import { type MeetingFound, rowOf, selectMeetings } from './selectMeetings.ts';

type Named = Voter & { name: string; municipalityName: string; attendance: Attendance | null };

const nameInvited = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
  invited: readonly Voter[],
): Promise<Named[]> => {
  const people = await loadPeople(
    trx,
    scope,
    invited.map(({ staffId }) => staffId),
  );
  const noted = await trx
    .selectFrom('meetingParticipant')
    .select(['staffId', 'attendance'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  const attendance = new Map(noted.map((row) => [row.staffId, row.attendance]));
  return invited
    .map((voter) => ({
      ...voter,
      name: people.get(voter.staffId)?.name ?? '',
      municipalityName: people.get(voter.staffId)?.municipalityName ?? '',
      attendance: attendance.get(voter.staffId) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.staffId < b.staffId ? -1 : 1));
};

/** By municipality: that somebody was there is for all, who it was for herself and for whoever keeps the minutes. */
const municipalitiesOf = (
  invited: readonly Named[],
  { staffId, seesAttendance, isNoted }: { staffId: string; seesAttendance: boolean; isNoted: boolean },
): MeetingDetail['municipalities'] =>
  [...Map.groupBy(invited, ({ municipalityId }) => municipalityId)]
    .map(([municipalityId, people]) => ({
      municipalityId,
      name: people[0]?.municipalityName ?? '',
      participants: people.map((person) => ({
        staffId: person.staffId,
        name: person.name,
        required: person.required,
        attendance: seesAttendance || person.staffId === staffId ? person.attendance : null,
      })),
      attended: isNoted ? people.some(({ attendance }) => attendance === 'present') : null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));

const loadSlots = async (
  trx: Trx,
  scope: StaffScope,
  { id, minShare }: MeetingFound,
  invited: readonly Named[],
): Promise<MeetingDetail['slots']> => {
  const byId = new Map(invited.map((one) => [one.staffId, one]));
  const personOf = (staffId: string): Person => ({
    staffId,
    name: byId.get(staffId)?.name ?? '',
    municipalityName: byId.get(staffId)?.municipalityName ?? '',
  });
  const nameOf = (id: string): string =>
    invited.find(({ municipalityId }) => municipalityId === id)?.municipalityName ?? '';
  return (await loadVotedSlots(trx, scope, id)).map((slot) => {
    const failing = failsOn(slot, invited, minShare);
    return {
      slotId: slot.slotId,
      startsAt: slot.startsAt.toString(),
      endsAt: slot.endsAt.toString(),
      rank: slot.rank,
      reasons: slotReasonSchema.array().parse(slot.reasons),
      votes: slot.votes.map(({ staffId, answer }) => ({ staffId, answer })),
      failsOn: [
        ...failing.staffIds.map((staffId) => ({
          kind: 'person' as const,
          person: personOf(staffId),
          slots: 1,
        })),
        ...failing.municipalityIds.map((municipalityId) => ({
          kind: 'municipality' as const,
          municipality: { municipalityId, name: nameOf(municipalityId) },
          slots: 1,
        })),
      ],
    };
  });
};

/** One meeting; `null` for one the acting person may not see. */
export const getMeeting = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
  now: Instant,
): Promise<MeetingDetail | null> => {
  const [found] = await selectMeetings(trx, scope, sql<SqlBool>`m.id = ${meetingId}`, now);
  if (!found) return null;
  const { staffId } = scope.actor;
  const reader = readerOf(scope, found.isInvited);
  const invited = await nameInvited(trx, scope, meetingId, await loadInvited(trx, scope, meetingId));
  const quorum = quorumAmong(invited, found.quorumShare);
  const seesAttendance = reader.isLead || actsAsOrganiser(found, reader);
  const organisers = await loadPeople(trx, scope, [found.organiserStaffId]);
  const isItsDay = found.startsAt !== null && isDayReached(found.startsAt, now);
  return {
    ...rowOf(scope, found, organisers, now),
    minShare: found.minShare,
    quorumShare: found.quorumShare,
    municipalities: municipalitiesOf(invited, { staffId, seesAttendance, isNoted: quorum !== null }),
    slots: await loadSlots(trx, scope, found, invited),
    agenda: await loadAgenda(trx, scope, meetingId),
    decisions: await loadDecisions(trx, scope, meetingId),
    quorum: isItsDay ? quorum : null,
    calendar: await loadCalendarState(trx, scope, found),
  };
};
