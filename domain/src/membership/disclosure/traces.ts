/** How she is told things, what she was told, and the trail of what she did. */
import { coded, moment, plain, type Section, yesNo } from './section.ts';
import { deliveries, subjects, ways } from './words.ts';

/** What is stored as ids and counts names her somewhere. */
const NAMES_HER = 'position(me.id::text in t.data::text) > 0';

export const traceSections: readonly Section[] = [
  {
    heading: 'Wie du benachrichtigt werden möchtest',
    note: 'Bleibt, bis du es zurücksetzt.',
    answersFor: ['notification_preference.staff_id'],
    from: 'notification_preference as t',
    where: 't.staff_id = me.id',
    order: 't.staff_id',
    columns: [
      coded('Weg', 't.channel', ways),
      plain('Ruhe ab', 't.quiet_from'),
      plain('Ruhe bis', 't.quiet_until'),
      yesNo('Ruhe an freien Tagen', 't.quiet_on_free_days'),
      plain('Zusammengefasst um', 't.digest_at'),
    ],
  },
  {
    heading: 'Benachrichtigungen an dich',
    note: 'Nur Art und Zeitpunkt, nie der Text. Wird 30 Tage nach der Zustellung gelöscht.',
    answersFor: ['outbox.recipient_staff_id'],
    from: 'outbox as t',
    where: 't.recipient_staff_id = me.id',
    order: 't.created_at, t.id',
    columns: [
      plain('Art (technisch)', 't.kind'),
      moment('Fällig', 't.due_at'),
      coded('Stand', 't.state', deliveries),
      coded('Weg', 't.sent_by', ways),
      moment('Erledigt', 't.finished_at'),
    ],
  },
  {
    heading: 'Benachrichtigungen an andere, in denen du vorkommst',
    note: 'Zum Beispiel, dass du eine Vertretung übernommen hast. Wird 30 Tage nach der Zustellung gelöscht.',
    answersFor: ['outbox.data'],
    from: 'outbox as t',
    where: `t.recipient_staff_id is distinct from me.id and ${NAMES_HER}`,
    order: 't.created_at, t.id',
    columns: [plain('Art (technisch)', 't.kind'), moment('Fällig', 't.due_at')],
  },
  {
    heading: 'Karten in deinem Chat',
    note: 'Damit eine Karte an ihrem Platz aktualisiert werden kann.',
    answersFor: ['sent_card.recipient_staff_id'],
    from: 'sent_card as t',
    where: 't.recipient_staff_id = me.id',
    order: 't.kind, t.subject_id',
    columns: [plain('Art (technisch)', 't.kind'), plain('Nachricht (technisch)', 't.activity_id')],
  },
  {
    heading: 'Dein Chat mit Verbund',
    note: 'Der Weg, auf dem du im Chat erreichbar bist. Texte aus dem Chat werden nicht gespeichert.',
    answersFor: ['conversation_reference.object_id', 'conversation_reference.tenant_id'],
    from: `conversation_reference as t
      join staff as s on s.cooperation_id = t.cooperation_id and s.tenant_id = t.tenant_id and s.object_id = t.object_id`,
    where: 's.id = me.id',
    order: 't.updated_at',
    columns: [
      plain('Unterhaltung (technisch)', 't.conversation_id'),
      moment('Zuletzt gesehen', 't.updated_at'),
      moment('Nicht erreichbar seit', 't.gone_at'),
    ],
  },
  {
    heading: 'Rückmeldungen zur Barrierefreiheit, auf die du Antwort möchtest',
    note: 'Rückmeldungen ohne Antwortwunsch werden ohne Namen gespeichert.',
    answersFor: ['accessibility_feedback.answer_to_staff_id'],
    from: 'accessibility_feedback as t',
    where: 't.answer_to_staff_id = me.id',
    order: 't.created_at',
    columns: [plain('Seite', 't.page'), plain('Text', 't.text'), moment('Geschrieben', 't.created_at')],
  },
  {
    heading: 'Links zu deiner Selbstauskunft',
    note: 'Von jedem Link wird nur eine Prüfsumme gespeichert. Wird gelöscht, sobald er abgelaufen oder benutzt ist.',
    answersFor: ['disclosure_link.staff_id'],
    from: 'disclosure_link as t',
    where: 't.staff_id = me.id',
    order: 't.expires_at',
    columns: [moment('Gültig bis', 't.expires_at')],
  },
  {
    heading: 'Protokoll',
    note: 'Was du getan hast und was dich als Person betraf: nur Vorgang und Zeitpunkt. Es kann nicht geändert werden.',
    answersFor: ['event.actor_staff_id', 'event.subject_id', 'event.data'],
    from: 'event as t',
    where: `t.actor_staff_id = me.id or t.subject_id = me.id or ${NAMES_HER}`,
    order: 't.at, t.id',
    columns: [
      moment('Zeitpunkt', 't.at'),
      coded('Worum es ging', `split_part(t.kind, '.', 1)`, subjects),
      plain('Vorgang (technisch)', 't.kind'),
      yesNo('Von dir', 't.actor_staff_id = me.id'),
    ],
  },
];
