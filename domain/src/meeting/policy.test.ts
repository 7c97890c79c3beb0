import { describe, expect, test } from 'vitest';
import { instant } from '../kernel/time.ts';
import { type MeetingFacts, type MeetingReader, meetingActions, seesMeeting } from './policy.ts';

const NOW = instant('2026-11-23T08:00:00+01:00');
const LATER = NOW.add({ hours: 48 });
const BEFORE = NOW.subtract({ hours: 48 });

const facts = (changes: Partial<MeetingFacts> = {}): MeetingFacts => ({
  state: 'planning',
  organiserStaffId: 'petra',
  organiserIsAway: false,
  startsAt: null,
  endsAt: null,
  pollClosesAt: null,
  pollClosedAt: null,
  ...changes,
});
const POLLING = { state: 'polling', pollClosesAt: LATER } as const;
const FIXED = { state: 'fixed', startsAt: LATER, endsAt: LATER.add({ hours: 1 }) } as const;
const TODAY = { state: 'fixed', startsAt: NOW.add({ hours: 2 }), endsAt: NOW.add({ hours: 3 }) } as const;
const HELD = { state: 'held', startsAt: BEFORE, endsAt: BEFORE.add({ hours: 1 }) } as const;

const reader = (changes: Partial<MeetingReader> = {}): MeetingReader => ({
  staffId: 'jana',
  isInvited: false,
  isScheduler: false,
  isLead: false,
  ...changes,
});
const PETRA = reader({ staffId: 'petra', isScheduler: true, isLead: true });
const LEAD = reader({ staffId: 'sabine', isScheduler: true, isLead: true });
const INVITED = reader({ isInvited: true });

describe('what somebody may do with a meeting', () => {
  test.each<[string, Partial<MeetingFacts>, MeetingReader, string]>([
    ['the organiser plans it', {}, PETRA, 'open_poll fix cancel change add_item order_agenda'],
    ['and fixes it while people vote', POLLING, PETRA, 'open_poll fix cancel change add_item order_agenda'],
    ['moves it when it is fixed', FIXED, PETRA, 'move cancel change add_item order_agenda'],
    [
      'keeps the minutes on its day',
      TODAY,
      PETRA,
      'move cancel change add_item order_agenda note_attendance decide close',
    ],
    ['and afterwards', HELD, PETRA, 'note_attendance decide'],
    ['nothing is done with one that is called off', { state: 'cancelled' }, PETRA, ''],
    ['whoever is invited votes and proposes items', POLLING, INVITED, 'vote add_item'],
    ['and does not vote when the poll is over', { ...POLLING, pollClosedAt: BEFORE }, INVITED, 'add_item'],
    ['or its time has come', { ...POLLING, pollClosesAt: NOW }, INVITED, 'add_item'],
    ['another lead only looks', FIXED, LEAD, ''],
    [
      'unless the organiser is away',
      { ...FIXED, organiserIsAway: true },
      LEAD,
      'move cancel change add_item order_agenda take_over',
    ],
    [
      'which makes nobody else a lead',
      { ...FIXED, organiserIsAway: true },
      reader({ isScheduler: true, isInvited: true }),
      'add_item',
    ],
  ])('%s', (_, changes, who, expected) => {
    expect(meetingActions(facts(changes), who, NOW).join(' ')).toBe(expected);
  });

  test('it is seen by its organiser, those invited, and those who schedule', () => {
    const seen = [PETRA, LEAD, INVITED, reader()].map((who) => seesMeeting(facts(), who));
    expect(seen).toEqual([true, true, true, false]);
  });
});
