/** Meetings she organises or is invited to, and improvements she noted or has taken on. */
import { coded, day, moment, plain, type Section, yesNo } from './section.ts';
import { attendances, improvementStates, meetingStates, votes } from './words.ts';

const MEETINGS = 'Wird 24 Monate nach der Besprechung gelöscht.';

export const meetingSections: readonly Section[] = [
  {
    heading: 'Besprechungen, die du organisierst',
    note: MEETINGS,
    answersFor: ['meeting.organiser_staff_id'],
    from: 'meeting as t',
    where: 't.organiser_staff_id = me.id',
    order: 't.created_at',
    columns: [
      plain('Titel', 't.title'),
      coded('Stand', 't.state', meetingStates),
      moment('Beginn', 't.starts_at'),
      moment('Angelegt', 't.created_at'),
    ],
  },
  {
    heading: 'Besprechungen, zu denen du eingeladen bist',
    note: `${MEETINGS} Ob du da warst, sehen du und wer die Besprechung organisiert oder leitet.`,
    answersFor: ['meeting_participant.staff_id'],
    from: `meeting_participant as t
      join meeting as m on m.cooperation_id = t.cooperation_id and m.id = t.meeting_id`,
    where: 't.staff_id = me.id',
    order: 'm.starts_at nulls last, m.created_at',
    columns: [
      plain('Titel', 'm.title'),
      coded('Stand', 'm.state', meetingStates),
      moment('Beginn', 'm.starts_at'),
      yesNo('Du wirst gebraucht', 't.required'),
      coded('Anwesenheit', 't.attendance', attendances),
    ],
  },
  {
    heading: 'Deine Antworten in Terminumfragen',
    note: 'Alle Eingeladenen sehen sie. Wird drei Monate nach der Besprechung gelöscht.',
    answersFor: ['meeting_vote.staff_id'],
    from: `meeting_vote as t
      join meeting_slot as slot on slot.cooperation_id = t.cooperation_id and slot.id = t.slot_id
      join meeting as m on m.cooperation_id = t.cooperation_id and m.id = slot.meeting_id`,
    where: 't.staff_id = me.id',
    order: 'slot.starts_at',
    columns: [
      plain('Besprechung', 'm.title'),
      moment('Vorschlag', 'slot.starts_at'),
      coded('Antwort', 't.answer', votes),
      moment('Geantwortet', 't.at'),
    ],
  },
  {
    heading: 'Besprechungsreihen, die du organisierst',
    note: 'Bleibt, solange es die Reihe gibt.',
    answersFor: ['meeting_series.organiser_staff_id'],
    from: 'meeting_series as t',
    where: 't.organiser_staff_id = me.id',
    order: 't.created_at',
    columns: [plain('Titel', 't.title'), day('Ab', 't.starts_on'), moment('Angelegt', 't.created_at')],
  },
  {
    heading: 'Besprechungsreihen, zu denen du eingeladen bist',
    note: 'Bleibt, solange es die Reihe gibt.',
    answersFor: ['meeting_series_participant.staff_id'],
    from: `meeting_series_participant as t
      join meeting_series as s on s.cooperation_id = t.cooperation_id and s.id = t.series_id`,
    where: 't.staff_id = me.id',
    order: 's.created_at',
    columns: [plain('Titel', 's.title'), yesNo('Du wirst gebraucht', 't.required')],
  },
  {
    heading: 'Kalender, in die Besprechungen für dich eingetragen wurden',
    note: MEETINGS,
    answersFor: ['meeting_calendar.event_of_staff_id', 'meeting_calendar.invited_staff_ids'],
    from: `meeting_calendar as t
      join meeting as m on m.cooperation_id = t.cooperation_id and m.id = t.meeting_id`,
    where: 't.event_of_staff_id = me.id or me.id::text = any(t.invited_staff_ids)',
    order: 'm.starts_at nulls last',
    columns: [
      plain('Besprechung', 'm.title'),
      coded('Weg', 't.channel', { graph: 'Outlook-Kalender', ics: 'E-Mail mit Kalendereintrag' }),
      yesNo('In deinem Kalender als Organisator/in', 't.event_of_staff_id = me.id'),
    ],
  },
  {
    heading: 'Beschlüsse, die du festgehalten hast',
    note: MEETINGS,
    answersFor: ['meeting_decision.created_by_staff_id'],
    from: 'meeting_decision as t',
    where: 't.created_by_staff_id = me.id',
    order: 't.created_at',
    columns: [plain('Beschluss', 't.text'), moment('Festgehalten', 't.created_at')],
  },
  {
    heading: 'Verbesserungsliste',
    note: 'Wird 24 Monate nach Abschluss gelöscht.',
    answersFor: ['improvement.owner_staff_id', 'improvement.created_by_staff_id'],
    from: 'improvement as t',
    where: 'me.id in (t.owner_staff_id, t.created_by_staff_id)',
    order: 't.created_at',
    columns: [
      plain('Eintrag', 't.text'),
      yesNo('Von dir notiert', 't.created_by_staff_id = me.id'),
      yesNo('Von dir übernommen', 't.owner_staff_id = me.id'),
      day('Bis', 't.due_on'),
      coded('Stand', 't.state', improvementStates),
      plain('Ergebnis', 't.outcome'),
    ],
  },
];
