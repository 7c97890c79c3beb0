/** Cases she works on, and questions and standard cases she had a part in. */
import { areaName, coded, day, listed, moment, plain, type Section, yesNo } from './section.ts';
import { answers, questionStates } from './words.ts';

const CASES = 'Nur Aktenzeichen, keine Bürgerdaten. Wird zwölf Monate nach Abschluss des Falls gelöscht.';
const KNOWLEDGE = 'Bleibt als Wissen des Verbunds gespeichert.';
const OF_CASE = 'join queue_case as c on c.cooperation_id = t.cooperation_id and c.id = t.case_id';
const OF_QUESTION = 'join question as q on q.cooperation_id = t.cooperation_id and q.id = t.question_id';

export const caseSections: readonly Section[] = [
  {
    heading: 'Fälle',
    note: CASES,
    answersFor: ['queue_case.owner_staff_id', 'queue_case.created_by_staff_id'],
    from: 'queue_case as t',
    where: 'me.id in (t.owner_staff_id, t.created_by_staff_id)',
    order: 't.created_at',
    columns: [
      plain('Aktenzeichen', 't.reference'),
      areaName('Fachgebiet'),
      yesNo('In Bearbeitung bei dir', 't.owner_staff_id = me.id'),
      yesNo('Von dir eingetragen', 't.created_by_staff_id = me.id'),
      moment('Eingetragen', 't.created_at'),
    ],
  },
  {
    heading: 'Fälle, bei denen du befangen bist',
    note: 'Ein Grund wird nie gespeichert. Wird mit dem Fall gelöscht.',
    answersFor: ['case_recusal.staff_id'],
    from: `case_recusal as t ${OF_CASE}`,
    where: 't.staff_id = me.id',
    order: 't.at',
    columns: [plain('Aktenzeichen', 'c.reference'), moment('Erklärt', 't.at')],
  },
  {
    heading: 'Übergaben von dir',
    note: CASES,
    answersFor: ['case_handover.from_staff_id', 'case_handover.offered_by_staff_id'],
    from: 'case_handover as t',
    where: 'me.id in (t.from_staff_id, t.offered_by_staff_id)',
    order: 't.created_at',
    columns: [
      moment('Angeboten', 't.created_at'),
      coded('Art', 't.kind', { handover: 'Übergabe', absence_bundle: 'wegen einer Vertretung' }),
      yesNo('Deine Fälle', 't.from_staff_id = me.id'),
      yesNo('Von dir angeboten', 't.offered_by_staff_id = me.id'),
      plain('Notiz', 't.note'),
    ],
  },
  {
    heading: 'Übergaben an dich',
    note: CASES,
    answersFor: ['case_handover_recipient.staff_id'],
    from: `case_handover_recipient as t
      join case_handover as h on h.cooperation_id = t.cooperation_id and h.id = t.handover_id`,
    where: 't.staff_id = me.id',
    order: 'h.created_at',
    columns: [moment('Angeboten', 'h.created_at'), moment('Abgelehnt', 't.declined_at')],
  },
  {
    heading: 'Fälle, die du bei einer Übergabe angenommen hast',
    note: CASES,
    answersFor: ['case_handover_item.accepted_by_staff_id'],
    from: `case_handover_item as t ${OF_CASE}`,
    where: 't.accepted_by_staff_id = me.id',
    order: 'c.reference',
    columns: [plain('Aktenzeichen', 'c.reference')],
  },
  {
    heading: 'Eilfälle, zu denen du gerufen wurdest',
    note: CASES,
    answersFor: ['case_ring_offer.staff_id'],
    from: `case_ring_offer as t ${OF_CASE}`,
    where: 't.staff_id = me.id',
    order: 't.asked_at',
    columns: [
      plain('Aktenzeichen', 'c.reference'),
      moment('Gerufen', 't.asked_at'),
      coded('Antwort', 't.state', answers),
      plain('Warum du (technisch)', 't.reasons'),
    ],
  },
  {
    heading: 'Deine gespeicherten Ansichten der Warteschlange',
    note: 'Bleiben, bis du sie löschst.',
    answersFor: ['case_saved_view.staff_id'],
    from: 'case_saved_view as t',
    where: 't.staff_id = me.id',
    order: 't.created_at',
    columns: [
      plain('Name', 't.name'),
      plain('Filter (technisch)', 't.filter'),
      moment('Angelegt', 't.created_at'),
    ],
  },
];

export const knowledgeSections: readonly Section[] = [
  {
    heading: 'Fachfragen',
    note: `Gestellt oder übernommen. ${KNOWLEDGE} Zurückgezogene werden nach zwölf Monaten gelöscht.`,
    answersFor: ['question.asked_by_staff_id', 'question.claimed_by_staff_id'],
    from: 'question as t',
    where: 'me.id in (t.asked_by_staff_id, t.claimed_by_staff_id)',
    order: 't.asked_at',
    columns: [
      moment('Gestellt', 't.asked_at'),
      plain('Frage', 't.text'),
      yesNo('Von dir gestellt', 't.asked_by_staff_id = me.id'),
      yesNo('Von dir übernommen', 't.claimed_by_staff_id = me.id'),
      coded('Stand', 't.state', questionStates),
    ],
  },
  {
    heading: 'Deine Antworten und Rückfragen',
    note: KNOWLEDGE,
    answersFor: ['question_entry.author_staff_id'],
    from: 'question_entry as t',
    where: 't.author_staff_id = me.id',
    order: 't.created_at',
    columns: [
      moment('Geschrieben', 't.created_at'),
      coded('Art', 't.kind', { answer: 'Antwort', query: 'Rückfrage' }),
      plain('Text', 't.text'),
    ],
  },
  {
    heading: 'Fachfragen, zu denen du gefragt wurdest',
    note: 'Wird zwölf Monate nach Abschluss der Frage gelöscht.',
    answersFor: ['question_expert.staff_id'],
    from: `question_expert as t ${OF_QUESTION}`,
    where: 't.staff_id = me.id',
    order: 't.asked_at',
    columns: [
      moment('Gefragt', 't.asked_at'),
      plain('Frage', 'q.text'),
      coded('Antwort', 't.state', answers),
      plain('Warum du (technisch)', 't.reasons'),
    ],
  },
  {
    heading: 'Standardfälle, die du vorgeschlagen hast',
    note: KNOWLEDGE,
    answersFor: ['standard_case.created_by_staff_id'],
    from: 'standard_case as t',
    where: 't.created_by_staff_id = me.id',
    order: 't.created_at',
    columns: [areaName('Fachgebiet'), moment('Vorgeschlagen', 't.created_at')],
  },
  {
    heading: 'Fassungen von Standardfällen, die du geschrieben hast',
    note: KNOWLEDGE,
    answersFor: ['standard_case_version.written_by_staff_id'],
    from: 'standard_case_version as t',
    where: 't.written_by_staff_id = me.id',
    order: 't.written_at',
    columns: [
      plain('Titel', 't.title'),
      plain('Fassung', 't.version'),
      plain('Antwort', 't.answer'),
      listed('Prüfliste', 't.checklist'),
      moment('Geschrieben', 't.written_at'),
    ],
  },
  {
    heading: 'Standardfälle, die du freigegeben hast',
    note: KNOWLEDGE,
    answersFor: ['standard_case_approval.staff_id'],
    from: `standard_case_approval as t
      join standard_case_version as v on v.cooperation_id = t.cooperation_id
        and v.standard_case_id = t.standard_case_id and v.version = t.version`,
    where: 't.staff_id = me.id',
    order: 't.approved_at',
    columns: [
      plain('Titel', 'v.title'),
      plain('Fassung', 't.version'),
      moment('Freigegeben', 't.approved_at'),
    ],
  },
  {
    heading: 'Abweichungen vor Ort, die du eingetragen hast',
    note: KNOWLEDGE,
    answersFor: ['local_deviation.created_by_staff_id'],
    from: 'local_deviation as t',
    where: 't.created_by_staff_id = me.id',
    order: 't.created_at',
    columns: [
      plain('Abweichung', 't.text'),
      plain('Grund', 't.reason'),
      day('Ab', 't.from_day'),
      day('Bis einschließlich', 't.until_day - 1'),
    ],
  },
];
