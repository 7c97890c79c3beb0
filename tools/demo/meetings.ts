/** Meetings of the demo in every state, and the improvement list. Days are working days from today. */
import type {
  Attendance,
  ImprovementState,
  MeetingMode,
  MeetingState,
  MeetingTemplate,
  VoteAnswer,
} from '@verbund/domain/db/meetingTables';
import type { SlotReason } from '@verbund/domain/meeting/slots/types';
import type { MunicipalityKey } from './municipalities.ts';
import type { PersonKey } from './people.ts';

/** A moment: so many working days from today, at that time of the clock. */
export type DemoMoment = readonly [days: number, time: string];

export type DemoMeeting = {
  key: string;
  template: MeetingTemplate;
  title: string;
  organiser: PersonKey;
  state: MeetingState;
  minutes: number;
  mode: MeetingMode;
  place?: MunicipalityKey;
  /** Required ones first; `required` says how many those are. */
  invited: readonly PersonKey[];
  required: number;
  at?: DemoMoment;
  /** Where a slot is looked for, in working days from today; the second one no longer belongs to it. */
  window: readonly [from: number, until: number];
  slots?: readonly {
    at: DemoMoment;
    reasons: readonly SlotReason[];
    votes: Partial<Record<PersonKey, VoteAnswer>>;
  }[];
  pollCloses?: DemoMoment;
  /** The poll ended then and nothing fitted. */
  pollClosed?: DemoMoment;
  attendance?: Partial<Record<PersonKey, Attendance>>;
  agenda?: readonly (string | { improvement: string } | { standardCase: string })[];
  decisions?: readonly { text: string; improvement?: string }[];
};

export type DemoImprovement = {
  key: string;
  text: string;
  notedBy: PersonKey;
  owner?: PersonKey;
  /** In working days from today; negative: overdue. */
  dueIn?: number;
  state: ImprovementState;
  outcome?: string;
  meeting?: string;
  timesReopened?: number;
};

const ALL: readonly SlotReason[] = [{ code: 'everybody_can' }, { code: 'outside_opening_hours' }];

export const MEETINGS: readonly DemoMeeting[] = [
  {
    key: 'coordination',
    template: 'coordination_group',
    title: 'Steuerungsgruppe Herbst',
    organiser: 'katrin',
    state: 'held',
    minutes: 120,
    mode: 'on_site',
    place: 'badSassendorf',
    invited: ['katrin', 'annegret', 'gudrun'],
    required: 3,
    at: [-12, '14:00'],
    window: [-14, -10],
    attendance: { katrin: 'present', annegret: 'present', gudrun: 'absent' },
    agenda: ['Bericht aus den Kommunen', { standardCase: 'funeral' }, 'Abordnungen im nächsten Jahr'],
    decisions: [
      { text: 'Der Standardfall zu Bestattungskosten gilt weiter.' },
      { text: 'Alle vier Kommunen nehmen denselben Vordruck für Wohngeld-Erstanträge.', improvement: 'form' },
      { text: 'Neue Abordnungen werden im Januar vorbereitet.', improvement: 'secondments' },
    ],
  },
  {
    key: 'housing',
    template: 'other',
    title: 'Austausch Wohngeld',
    organiser: 'annegret',
    state: 'fixed',
    minutes: 90,
    mode: 'hybrid',
    place: 'lippetal',
    invited: ['jana', 'deniz', 'agnieszka', 'nils'],
    required: 1,
    at: [4, '14:00'],
    window: [2, 7],
    agenda: [{ improvement: 'form' }, 'Plausibilität bei Selbstständigen', { improvement: 'phones' }],
  },
  {
    key: 'basicIncome',
    template: 'other',
    title: 'Fallbesprechung Grundsicherung',
    organiser: 'ludger',
    state: 'polling',
    minutes: 60,
    mode: 'online',
    invited: ['ulrich', 'jana', 'lars', 'leyla', 'mai'],
    required: 1,
    window: [5, 10],
    slots: [
      { at: [6, '14:00'], reasons: ALL, votes: { ulrich: 'yes', lars: 'yes', leyla: 'if_need_be' } },
      {
        at: [7, '09:30'],
        reasons: [
          { code: 'required_can', optionalMissing: 1 },
          { code: 'municipalities_can', can: 3, of: 4 },
        ],
        votes: { ulrich: 'if_need_be', lars: 'no', leyla: 'yes' },
      },
      { at: [8, '10:00'], reasons: ALL, votes: { ulrich: 'yes', lars: 'no', leyla: 'yes' } },
    ],
    pollCloses: [3, '12:00'],
    agenda: ['Vermögensfreibeträge in der Praxis'],
  },
  {
    key: 'absences',
    template: 'other',
    title: 'Vertretung über die Feiertage',
    organiser: 'annegret',
    state: 'polling',
    minutes: 60,
    mode: 'online',
    invited: ['katrin', 'ludger', 'gudrun'],
    required: 3,
    window: [1, 6],
    slots: [
      { at: [3, '13:30'], reasons: ALL, votes: { katrin: 'yes', ludger: 'no', gudrun: 'yes' } },
      { at: [4, '11:00'], reasons: ALL, votes: { katrin: 'no', ludger: 'yes', gudrun: 'if_need_be' } },
    ],
    pollCloses: [-1, '16:00'],
    pollClosed: [-1, '16:00'],
  },
  {
    key: 'files',
    template: 'other',
    title: 'Aktenführung im Verbund',
    organiser: 'gudrun',
    state: 'planning',
    minutes: 60,
    mode: 'on_site',
    place: 'welver',
    invited: ['mai', 'jana', 'ulrich'],
    required: 0,
    window: [8, 13],
    slots: [{ at: [9, '14:00'], reasons: [...ALL, { code: 'short_travel', minutes: 40 }], votes: {} }],
  },
  {
    key: 'asylum',
    template: 'other',
    title: 'Runde Asylbewerberleistungen',
    organiser: 'katrin',
    state: 'cancelled',
    minutes: 60,
    mode: 'online',
    invited: ['olena', 'samira', 'yusuf'],
    required: 0,
    at: [-2, '10:00'],
    window: [-3, 0],
  },
];

/** A quarterly training of all who work on cases. */
export type DemoSeries = {
  key: string;
  template: MeetingTemplate;
  title: string;
  organiser: PersonKey;
  mode: MeetingMode;
  place: MunicipalityKey;
};

/** When they take place, how long, and whom they invite is as their templates have it. */
export const SERIES: readonly DemoSeries[] = [
  {
    key: 'training',
    template: 'caseworker_training',
    title: 'Quartalsschulung',
    organiser: 'katrin',
    mode: 'hybrid',
    place: 'badSassendorf',
  },
  {
    key: 'steering',
    template: 'steering_committee',
    title: 'Lenkungsausschuss',
    organiser: 'annegret',
    mode: 'on_site',
    place: 'lippetal',
  },
];

export const IMPROVEMENTS: readonly DemoImprovement[] = [
  {
    key: 'form',
    text: 'Ein gemeinsamer Vordruck für Wohngeld-Erstanträge statt vier verschiedener.',
    notedBy: 'katrin',
    owner: 'jana',
    dueIn: 9,
    state: 'open',
    meeting: 'coordination',
  },
  {
    key: 'secondments',
    text: 'Abordnungen für das nächste Jahr vorbereiten und die Anhörungen anstoßen.',
    notedBy: 'katrin',
    owner: 'annegret',
    dueIn: -2,
    state: 'open',
    meeting: 'coordination',
  },
  {
    key: 'phones',
    text: 'Bei Vertretung in einer anderen Kommune fehlt die Durchwahl der Poststelle.',
    notedBy: 'deniz',
    state: 'open',
  },
  {
    key: 'handover',
    text: 'Übergabenotizen sind zu knapp: Der nächste Schritt fehlt oft.',
    notedBy: 'lars',
    owner: 'ludger',
    state: 'open',
    timesReopened: 1,
  },
  {
    key: 'keys',
    text: 'Wer aushilft, kommt vor acht Uhr nicht ins Rathaus.',
    notedBy: 'nils',
    owner: 'gudrun',
    state: 'done',
    outcome: 'Der Hausmeister gibt Transponder gegen Unterschrift aus.',
  },
  {
    key: 'mailbox',
    text: 'Ein gemeinsames Funktionspostfach für alle vier Kommunen.',
    notedBy: 'mai',
    owner: 'katrin',
    state: 'dropped',
    outcome: 'Jede Kommune muss ihre Post selbst verakten.',
  },
];

/** Minutes between two town halls, one way; about right. */
export const TRAVEL: readonly (readonly [MunicipalityKey, MunicipalityKey, number])[] = [
  ['badSassendorf', 'lippetal', 20],
  ['badSassendorf', 'moehnesee', 20],
  ['badSassendorf', 'welver', 25],
  ['lippetal', 'moehnesee', 30],
  ['lippetal', 'welver', 20],
  ['moehnesee', 'welver', 25],
];
