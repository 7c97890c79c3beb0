import type { EventKind } from '@verbund/domain/db/events';
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope } from '@verbund/domain/membership/scope';
import { z } from 'zod';

export type Happening = {
  id: string;
  at: Instant;
  /** For colour and mark: what the sentence is about. */
  tone: 'asked' | 'good' | 'open' | 'neutral';
  sentence: string;
};

const SHOWN = 30;

const dataSchema = z.object({
  staffId: z.string().optional().catch(undefined),
  halfDays: z.number().optional().catch(undefined),
  needIds: z.array(z.string()).optional().catch(undefined),
  wave: z.number().optional().catch(undefined),
  stage: z.string().optional().catch(undefined),
});

type Names = ReadonlyMap<string, string>;
type Facts = Omit<z.infer<typeof dataSchema>, 'halfDays'> & {
  halfDays: number;
  /** Who did it; `null` for the system. */
  actor: string | null;
  /** Whom the event is about: whoever is to be covered, or is not there. */
  person: string;
  /** Who was asked, accepted or gave back. */
  colleague: string;
  halfDayWords: string;
};

const halfDayWords = (count: number): string => (count === 1 ? 'einen Halbtag' : `${count} Halbtage`);

const words: Record<EventKind, { tone: Happening['tone']; sentence: (facts: Facts) => string }> = {
  'absence.reported': { tone: 'neutral', sentence: ({ person }) => `${person} ist nicht da.` },
  'absence.cancelled': { tone: 'neutral', sentence: ({ person }) => `${person} ist doch da.` },
  'cover.requested': {
    tone: 'asked',
    sentence: ({ actor, person, halfDayWords: amount }) =>
      actor && actor !== person
        ? `${actor} sucht für ${person} Vertretung für ${amount}.`
        : `${person} sucht Vertretung für ${amount}.`,
  },
  'cover.extended': {
    tone: 'asked',
    sentence: ({ person, halfDayWords: amount }) => `Die Anfrage von ${person} wurde um ${amount} erweitert.`,
  },
  'cover.offered': {
    tone: 'asked',
    sentence: ({ person, colleague, wave }) =>
      `${colleague} wird nach einer Vertretung für ${person} gefragt${wave ? ` (${wave}. Runde)` : ''}.`,
  },
  'cover.accepted': {
    tone: 'good',
    sentence: ({ person, colleague, halfDayWords: amount }) =>
      `${colleague} übernimmt ${amount} für ${person}.`,
  },
  'cover.declined': {
    tone: 'neutral',
    sentence: ({ person, colleague }) => `${colleague} kann ${person} nicht vertreten.`,
  },
  'cover.undone': {
    tone: 'open',
    sentence: ({ person, colleague }) => `${colleague} nimmt die Zusage für ${person} zurück.`,
  },
  'cover.released': {
    tone: 'open',
    sentence: ({ person, colleague, halfDayWords: amount }) =>
      `${colleague} gibt ${amount} für ${person} wieder ab.`,
  },
  'cover.withdrawn': {
    tone: 'neutral',
    sentence: ({ person }) => `Die Anfrage von ${person} ist zurückgezogen.`,
  },
  'cover.expired': {
    tone: 'open',
    sentence: ({ colleague }) => `${colleague} hat nicht rechtzeitig geantwortet.`,
  },
  'cover.escalated': {
    tone: 'open',
    sentence: ({ person, stage }) =>
      stage === 'all_leads'
        ? `Für ${person} hat niemand zugesagt: Alle Fachbereichsleitungen sind gefragt.`
        : `Für ${person} hat niemand zugesagt: Die Fachbereichsleitung ist gefragt.`,
  },
  'cover.left_open': {
    tone: 'open',
    sentence: ({ person, halfDays }) =>
      `${halfDays === 1 ? 'Ein Halbtag' : `${halfDays} Halbtage`} von ${person} ${halfDays === 1 ? 'bleibt' : 'bleiben'} unbesetzt. Alle Beteiligten wissen es.`,
  },
  'cover.restarted': { tone: 'asked', sentence: ({ person }) => `Die Suche für ${person} beginnt von vorn.` },
  'authority.revoked': {
    tone: 'open',
    sentence: ({ colleague }) => `${colleague} verliert eine Zeichnungsbefugnis.`,
  },
  'secondment.recorded': {
    tone: 'neutral',
    sentence: ({ person }) => `Eine Abordnung von ${person} ist eingetragen.`,
  },
  'case.added': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall eingetragen.`,
  },
  'case.imported': { tone: 'neutral', sentence: ({ actor }) => `${actor ?? 'Jemand'} hat Fälle eingelesen.` },
  'case.changed': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall geändert.`,
  },
  'case.taken': { tone: 'good', sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall übernommen.` },
  'case.lease_renewed': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} arbeitet weiter an einem Fall.`,
  },
  'case.returned': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall zurückgegeben.`,
  },
  'case.handover_offered': {
    tone: 'asked',
    sentence: ({ actor }) => `${actor ?? 'Das System'} bietet einen Fall zur Übergabe an.`,
  },
  'case.handover_declined': { tone: 'neutral', sentence: () => 'Eine Übergabe wurde abgelehnt.' },
  'case.handover_withdrawn': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat ein Angebot zurückgenommen.`,
  },
  'case.handed_over': {
    tone: 'good',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall aus einer Übergabe übernommen.`,
  },
  'case.forwarded': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen fehlgeleiteten Fall weitergeleitet.`,
  },
  'case.recused': { tone: 'neutral', sentence: () => 'Jemand hat sich für befangen erklärt.' },
  'case.closed': {
    tone: 'good',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall abgeschlossen.`,
  },
  'case.reopened': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Fall wieder geöffnet.`,
  },
  'case.rang': {
    tone: 'asked',
    sentence: () => 'Für einen Eilfall werden Kolleginnen und Kollegen gerufen.',
  },
  'case.escalated': { tone: 'open', sentence: () => 'Ein Eilfall geht an die Leitungen.' },
  'case.left_open': { tone: 'open', sentence: () => 'Für einen Eilfall hat sich niemand gefunden.' },
  'payment_run.added': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Zahllauf geplant.`,
  },
  'payment_run.removed': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Zahllauf gestrichen.`,
  },
  'payment_run.short': {
    tone: 'open',
    sentence: () => 'Für einen Zahllauf fehlt jemand mit Zeichnungsbefugnis: Vertretung wird gesucht.',
  },
  'calendar_feed.made': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Kalender abonniert.`,
  },
  'calendar_feed.revoked': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat einen Kalender-Link widerrufen.`,
  },
  'emergency_roster.kept': { tone: 'neutral', sentence: () => 'Der Notfallplan des Tages liegt bereit.' },
  'emergency_roster.recipients_named': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat festgelegt, wer den Notfallplan bekommt.`,
  },
  'preferences.changed': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat festgelegt, wie Nachrichten kommen.`,
  },
  'team_channel.wanted': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} möchte in einem Kanal auf dem Laufenden sein.`,
  },
  'team_channel.removed': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat die Beiträge in einem Kanal beendet.`,
  },
  'question.asked': { tone: 'neutral', sentence: ({ actor }) => `${actor ?? 'Jemand'} hat eine Fachfrage.` },
  'question.sent': { tone: 'asked', sentence: () => 'Fachleute werden zu einer Frage gefragt.' },
  'question.forwarded': { tone: 'neutral', sentence: () => 'Eine Fachfrage geht in ein anderes Fachgebiet.' },
  'question.helped': { tone: 'good', sentence: () => 'Eine Fachfrage war schon beantwortet.' },
  'question.claimed': {
    tone: 'good',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} beantwortet eine Fachfrage.`,
  },
  'question.declined': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} kann nicht antworten.`,
  },
  'question.recused': { tone: 'neutral', sentence: () => 'Eine Fachfrage geht an andere.' },
  'question.released': { tone: 'open', sentence: () => 'Eine Fachfrage ist wieder frei.' },
  'question.answered': {
    tone: 'good',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat eine Fachfrage beantwortet.`,
  },
  'question.answer_withdrawn': { tone: 'neutral', sentence: () => 'Eine Antwort wurde zurückgenommen.' },
  'question.corrected': { tone: 'neutral', sentence: () => 'Eine Antwort wurde berichtigt.' },
  'question.accepted': { tone: 'good', sentence: () => 'Eine Antwort wurde angenommen.' },
  'question.queried': { tone: 'asked', sentence: () => 'Zu einer Antwort gibt es eine Rückfrage.' },
  'question.withdrawn': { tone: 'neutral', sentence: () => 'Eine Fachfrage wurde zurückgezogen.' },
  'question.left_open': { tone: 'open', sentence: () => 'Für eine Fachfrage hat sich niemand gefunden.' },
  'standard_case.proposed': { tone: 'asked', sentence: () => 'Ein Standardfall ist vorgeschlagen.' },
  'standard_case.changed': {
    tone: 'asked',
    sentence: () => 'Ein Standardfall ist geändert und wartet auf Freigabe.',
  },
  'standard_case.approved': {
    tone: 'good',
    sentence: () => 'Eine Kommune hat einen Standardfall freigegeben.',
  },
  'standard_case.rejected': {
    tone: 'neutral',
    sentence: () => 'Ein Vorschlag für einen Standardfall ist abgelehnt.',
  },
  'standard_case.withdrawn': { tone: 'neutral', sentence: () => 'Ein Standardfall gilt nicht mehr.' },
  'standard_case.merged': { tone: 'neutral', sentence: () => 'Zwei Standardfälle sind zusammengeführt.' },
  'standard_case.confirmed': {
    tone: 'good',
    sentence: () => 'Ein Standardfall ist geprüft und gilt weiter.',
  },
  'standard_case.deviated': {
    tone: 'neutral',
    sentence: () => 'Eine Kommune weicht von einem Standardfall ab.',
  },
  'standard_case.deviation_ended': {
    tone: 'neutral',
    sentence: () => 'Eine Abweichung von einem Standardfall ist beendet.',
  },
  'statutes.imported': { tone: 'neutral', sentence: () => 'Vorschriften sind aufgenommen.' },
  'meeting.planned': {
    tone: 'asked',
    sentence: ({ actor }) => `${actor ?? 'Verbund'} plant eine Besprechung.`,
  },
  'meeting.poll_opened': { tone: 'asked', sentence: () => 'Eine Terminumfrage läuft.' },
  'meeting.voted': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} hat über Termine abgestimmt.`,
  },
  'meeting.left_undecided': {
    tone: 'open',
    sentence: () => 'Kein vorgeschlagener Termin passt für genug Leute.',
  },
  'meeting.fixed': { tone: 'good', sentence: () => 'Der Termin einer Besprechung steht.' },
  'meeting.moved': { tone: 'neutral', sentence: () => 'Eine Besprechung ist verlegt.' },
  'meeting.cancelled': { tone: 'open', sentence: () => 'Eine Besprechung fällt aus.' },
  'meeting.changed': { tone: 'neutral', sentence: () => 'Eine Besprechung wurde geändert.' },
  'meeting.taken_over': {
    tone: 'neutral',
    sentence: ({ actor }) => `${actor ?? 'Jemand'} organisiert jetzt eine Besprechung.`,
  },
  'meeting.agenda_changed': { tone: 'neutral', sentence: () => 'Eine Tagesordnung wurde geändert.' },
  'meeting.attendance_noted': { tone: 'neutral', sentence: () => 'Die Anwesenheit ist festgehalten.' },
  'meeting.decided': { tone: 'good', sentence: () => 'Ein Beschluss ist festgehalten.' },
  'meeting.held': { tone: 'neutral', sentence: () => 'Eine Besprechung hat stattgefunden.' },
  'meeting.calendars_told': { tone: 'neutral', sentence: () => 'Die Kalender wissen von einer Besprechung.' },
  'meeting.telling_given_up': {
    tone: 'open',
    sentence: () => 'Ein Kalender hat eine Besprechung nicht angenommen.',
  },
  'meeting_series.started': { tone: 'good', sentence: () => 'Eine Terminreihe beginnt.' },
  'meeting_series.changed': { tone: 'neutral', sentence: () => 'Eine Terminreihe wurde geändert.' },
  'meeting_series.ended': { tone: 'neutral', sentence: () => 'Eine Terminreihe endet.' },
  'meeting_series.occurrence_skipped': { tone: 'open', sentence: () => 'Ein Termin der Reihe fällt aus.' },
  'meeting_series.skip_taken_back': {
    tone: 'good',
    sentence: () => 'Ein Termin der Reihe findet doch statt.',
  },
  'meeting_series.missing_reported': { tone: 'open', sentence: () => 'Ein Termin der Reihe fehlt noch.' },
  'improvement.added': { tone: 'open', sentence: () => 'Eine Verbesserung steht auf der Liste.' },
  'improvement.changed': { tone: 'neutral', sentence: () => 'Eine Verbesserung wurde geändert.' },
  'improvement.closed': { tone: 'good', sentence: () => 'Eine Verbesserung ist erledigt.' },
  'improvement.reopened': { tone: 'open', sentence: () => 'Eine Verbesserung ist wieder offen.' },
  'self_disclosure.link_made': { tone: 'neutral', sentence: () => 'Eine Selbstauskunft wurde angefordert.' },
  'self_disclosure.given': { tone: 'neutral', sentence: () => 'Eine Selbstauskunft wurde abgeholt.' },
  'records.expired': {
    tone: 'neutral',
    sentence: () => 'Daten, deren Frist abgelaufen ist, wurden gelöscht.',
  },
};

const isKnown = (kind: string): kind is EventKind => Object.hasOwn(words, kind);

/** The latest events of a cooperation in plain sentences, the newest first. */
export const loadHappenings = async (trx: Trx, scope: Scope): Promise<Happening[]> => {
  const events = await trx
    .selectFrom('event')
    .select(['id', 'at', 'kind', 'subjectId', 'actorStaffId', 'data'])
    .where('cooperationId', '=', scope.cooperationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  const names = await loadNames(trx, scope);
  const persons = await loadPersons(
    trx,
    scope,
    events.map(({ subjectId }) => subjectId),
  );
  return events.flatMap(({ id, at, kind, subjectId, actorStaffId, data }): Happening[] => {
    if (!isKnown(kind)) return [];
    const facts = dataSchema.parse(data ?? {});
    const amount = facts.halfDays ?? facts.needIds?.length ?? 1;
    const { tone, sentence } = words[kind];
    return [
      {
        id,
        at,
        tone,
        sentence: sentence({
          ...facts,
          halfDays: amount,
          actor: nameOf(names, actorStaffId),
          person: nameOf(names, persons.get(subjectId)) ?? 'jemand',
          colleague: nameOf(names, facts.staffId) ?? 'jemand',
          halfDayWords: halfDayWords(amount),
        }),
      },
    ];
  });
};

const nameOf = (names: Names, staffId: string | null | undefined): string | null =>
  staffId ? (names.get(staffId) ?? null) : null;

const loadNames = async (trx: Trx, scope: Scope): Promise<Names> => {
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'displayName'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
};

/** Whom each subject is about. */
const loadPersons = async (trx: Trx, scope: Scope, subjectIds: readonly string[]): Promise<Names> => {
  if (subjectIds.length === 0) return new Map();
  const requests = await trx
    .selectFrom('coverRequest')
    .select((request) => ['id', request.ref('forStaffId').$notNull().as('staffId')])
    .where('forStaffId', 'is not', null)
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', subjectIds)
    .unionAll(
      trx
        .selectFrom('absence')
        .select(['id', 'staffId'])
        .where('cooperationId', '=', scope.cooperationId)
        .where('id', 'in', subjectIds),
    )
    .unionAll(
      trx
        .selectFrom('secondment')
        .select(['id', 'staffId'])
        .where('cooperationId', '=', scope.cooperationId)
        .where('id', 'in', subjectIds),
    )
    .execute();
  return new Map(requests.map(({ id, staffId }) => [id, staffId]));
};
