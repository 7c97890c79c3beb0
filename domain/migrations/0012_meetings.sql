-- Meetings and series of them, what they decide, and the improvement list.
-- Every text here has passed the guard before it came here.

alter table staff add column email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
-- When an administrator of the tenant let the app read free/busy times and write meetings there; empty: never.
alter table tenant add column calendar_consent_at timestamptz;

create table meeting_series (
  cooperation_id uuid not null,
  id uuid not null,
  template text not null check (
    template in ('caseworker_training', 'steering_committee', 'coordination_group', 'other')
  ),
  title text not null check (title <> ''),
  -- RFC 5545 without DTSTART, UNTIL, COUNT; wall-clock times are those of Berlin.
  rule text not null check (rule ~ '^FREQ='),
  starts_on date not null,
  at time not null,
  duration_minutes smallint not null check (duration_minutes between 15 and 600),
  -- Half-open; empty: open-ended.
  ends_before date check (ends_before > starts_on),
  -- What becomes of an occurrence on a day nobody works.
  on_holiday text not null default 'next_working_day' check (on_holiday in ('next_working_day', 'skip')),
  mode text not null check (mode in ('online', 'hybrid', 'on_site')),
  place_municipality_id uuid,
  organiser_staff_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, place_municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, organiser_staff_id) references staff (cooperation_id, id),
  check ((mode = 'online') = (place_municipality_id is null))
);

-- An occurrence that does not take place; the day as the rule has it.
create table meeting_series_skip (
  cooperation_id uuid not null,
  series_id uuid not null,
  occurs_on date not null,
  primary key (cooperation_id, series_id, occurs_on),
  foreign key (cooperation_id, series_id) references meeting_series (cooperation_id, id)
);

create table meeting_series_participant (
  cooperation_id uuid not null,
  series_id uuid not null,
  staff_id uuid not null,
  required boolean not null,
  primary key (cooperation_id, series_id, staff_id),
  foreign key (cooperation_id, series_id) references meeting_series (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

create table meeting (
  cooperation_id uuid not null,
  id uuid not null,
  series_id uuid,
  -- The day as the rule of the series has it, wherever the meeting was moved to.
  occurs_on date,
  template text not null check (
    template in ('caseworker_training', 'steering_committee', 'coordination_group', 'other')
  ),
  title text not null check (title <> ''),
  organiser_staff_id uuid not null,
  -- planning: slots are proposed; polling: people are asked; fixed: it has a time; held: it took place.
  state text not null check (state in ('planning', 'polling', 'fixed', 'held', 'cancelled')),
  duration_minutes smallint not null check (duration_minutes between 15 and 600),
  -- Where a slot is looked for; half-open.
  window_from date not null,
  window_until date not null check (window_until > window_from),
  mode text not null check (mode in ('online', 'hybrid', 'on_site')),
  place_municipality_id uuid,
  -- Percent of the invited municipalities that have to be able to come, and that have to be there to decide.
  min_share smallint not null default 50 check (min_share between 0 and 100),
  quorum_share smallint not null default 50 check (quorum_share between 0 and 100),
  starts_at timestamptz,
  ends_at timestamptz,
  poll_closes_at timestamptz,
  -- Set when the poll is over and no slot fitted: the organiser has to choose.
  poll_closed_at timestamptz,
  -- Counts what calendars are told: the SEQUENCE of RFC 5545.
  sequence integer not null default 0 check (sequence >= 0),
  -- Counts every change, so that nobody overwrites what she has not seen.
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, series_id, occurs_on),
  foreign key (cooperation_id, series_id) references meeting_series (cooperation_id, id),
  foreign key (cooperation_id, place_municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, organiser_staff_id) references staff (cooperation_id, id),
  check ((series_id is null) = (occurs_on is null)),
  check ((mode = 'online') = (place_municipality_id is null)),
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (state not in ('fixed', 'held') or starts_at is not null),
  check ((state = 'polling') <= (poll_closes_at is not null)),
  check (poll_closed_at is null or state = 'polling')
);
create index meeting_by_start on meeting (cooperation_id, starts_at);
create index meeting_by_poll on meeting (cooperation_id, poll_closes_at) where state = 'polling';

create table meeting_participant (
  cooperation_id uuid not null,
  meeting_id uuid not null,
  staff_id uuid not null,
  required boolean not null,
  -- Seen by the person and the organiser only; others see it by municipality.
  attendance text check (attendance in ('present', 'absent')),
  primary key (cooperation_id, meeting_id, staff_id),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);
create index meeting_participant_by_staff on meeting_participant (cooperation_id, staff_id);

create table meeting_slot (
  cooperation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- As proposed, best first, from 1.
  rank smallint not null check (rank > 0),
  -- Codes, put into words when shown; never why somebody is away.
  reasons jsonb not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, meeting_id, starts_at),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id)
);

create table meeting_vote (
  cooperation_id uuid not null,
  slot_id uuid not null,
  staff_id uuid not null,
  answer text not null check (answer in ('yes', 'if_need_be', 'no')),
  at timestamptz not null,
  primary key (cooperation_id, slot_id, staff_id),
  foreign key (cooperation_id, slot_id) references meeting_slot (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

-- What a client asked for once must not be made twice.
create table meeting_key (
  cooperation_id uuid not null,
  client_key text not null,
  subject_id uuid not null,
  primary key (cooperation_id, client_key),
  foreign key (cooperation_id) references cooperation (id)
);

-- Minutes on the road between two town halls, as a lead entered them; by ids in their order, once for both ways.
create table travel_time (
  cooperation_id uuid not null,
  a_municipality_id uuid not null,
  b_municipality_id uuid not null,
  minutes smallint not null check (minutes between 1 and 240),
  primary key (cooperation_id, a_municipality_id, b_municipality_id),
  foreign key (cooperation_id, a_municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, b_municipality_id) references municipality (cooperation_id, id),
  check (a_municipality_id < b_municipality_id)
);

-- What somebody found should be done better, and what became of it.
create table improvement (
  cooperation_id uuid not null,
  id uuid not null,
  text text not null check (text <> ''),
  owner_staff_id uuid,
  due_on date,
  state text not null check (state in ('open', 'done', 'dropped')),
  outcome text check (outcome <> ''),
  -- The meeting that decided it; empty: somebody noted it.
  meeting_id uuid,
  times_reopened smallint not null default 0 check (times_reopened >= 0),
  -- What its owner has been told of the day it is due.
  reminded text check (reminded in ('soon', 'overdue')),
  version integer not null default 1 check (version > 0),
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, owner_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id),
  check ((state = 'open') = (closed_at is null))
);
create index improvement_by_state on improvement (cooperation_id, state, due_on);

create table meeting_item (
  cooperation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position smallint not null check (position > 0),
  text text not null check (text <> ''),
  -- Where it comes from; empty: somebody wrote it.
  improvement_id uuid,
  standard_case_id uuid,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id),
  foreign key (cooperation_id, improvement_id) references improvement (cooperation_id, id),
  foreign key (cooperation_id, standard_case_id) references standard_case (cooperation_id, id),
  check (num_nonnulls(improvement_id, standard_case_id) <= 1)
);
create index meeting_item_by_meeting on meeting_item (cooperation_id, meeting_id, position);

-- The minutes are decisions; one with something to do is an improvement with owner and day.
create table meeting_decision (
  cooperation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null check (text <> ''),
  improvement_id uuid,
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id),
  foreign key (cooperation_id, improvement_id) references improvement (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id)
);
create index meeting_decision_by_meeting on meeting_decision (cooperation_id, meeting_id, created_at);

-- What calendars have been told of a meeting; behind its sequence there is something left to tell.
create table meeting_calendar (
  cooperation_id uuid not null,
  meeting_id uuid not null,
  -- graph: an event in the organiser's calendar, which invites everybody; ics: a mail to each.
  channel text not null check (channel in ('graph', 'ics')),
  told_sequence integer not null default -1,
  -- Of the event in the organiser's calendar.
  event_id text,
  etag text,
  join_url text,
  due_at timestamptz,
  attempts smallint not null default 0,
  claimed_until timestamptz,
  last_status integer,
  given_up_at timestamptz,
  primary key (cooperation_id, meeting_id),
  foreign key (cooperation_id, meeting_id) references meeting (cooperation_id, id)
);
create index meeting_calendar_due on meeting_calendar (due_at) where due_at is not null;

-- A link to a file that is made once, for whoever asked what is stored about her.
create table disclosure_link (
  cooperation_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  -- SHA-256 of the secret in the link.
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, secret_hash),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'meeting_series', 'meeting_series_skip', 'meeting_series_participant', 'meeting', 'meeting_participant',
    'meeting_slot', 'meeting_vote', 'meeting_key', 'travel_time', 'improvement', 'meeting_item', 'meeting_decision',
    'meeting_calendar', 'disclosure_link'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
