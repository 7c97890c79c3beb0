-- A cover request, the half-days it needs, the offers made for them, and the timers that drive it.

create table cover_request (
  cooperation_id uuid not null,
  id uuid not null,
  for_staff_id uuid not null,
  requested_by_staff_id uuid not null,
  municipality_id uuid not null,
  state text not null check (state in ('open', 'partly_covered', 'fulfilled', 'left_open', 'withdrawn')),
  -- Passed the guard before it came here.
  note text,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, for_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, requested_by_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id)
);
create index cover_request_by_staff on cover_request (cooperation_id, for_staff_id, created_at);

-- Made with the card, so that a repeated submit finds what the first one did.
create table cover_request_key (
  cooperation_id uuid not null,
  client_key uuid not null,
  request_id uuid not null,
  primary key (cooperation_id, client_key),
  foreign key (cooperation_id, request_id) references cover_request (cooperation_id, id)
);

create table cover_need (
  cooperation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  for_staff_id uuid not null,
  desk_id uuid not null,
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  -- Opening and closing of the desk on that half-day.
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  area_codes text[] not null check (cardinality(area_codes) > 0),
  -- The duty it replaces, when the roster already reached that day.
  duty_id uuid,
  pace text not null check (pace in ('planned', 'same_day')),
  state text not null check (state in ('open', 'covered', 'left_open', 'withdrawn')),
  primary key (cooperation_id, id),
  foreign key (cooperation_id, request_id) references cover_request (cooperation_id, id),
  foreign key (cooperation_id, for_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id),
  foreign key (cooperation_id, duty_id) references duty (cooperation_id, id)
);
create unique index cover_need_asked_once
  on cover_need (cooperation_id, for_staff_id, day, half) where state <> 'withdrawn';
create index cover_need_by_request on cover_need (cooperation_id, request_id);

alter table duty add foreign key (cooperation_id, need_id) references cover_need (cooperation_id, id);

-- The running search for one pace of a request: which stage it is in and when it moves on.
create table cover_round (
  cooperation_id uuid not null,
  request_id uuid not null,
  pace text not null check (pace in ('planned', 'same_day')),
  stage text not null check (stage in ('waiting', 'wave', 'lead', 'all_leads', 'left_open', 'done')),
  wave smallint not null default 0 check (wave >= 0),
  -- Counts restarts after a release, so that every step has a key of its own.
  run smallint not null default 1,
  due_at timestamptz,
  primary key (cooperation_id, request_id, pace),
  foreign key (cooperation_id, request_id) references cover_request (cooperation_id, id),
  check ((due_at is null) = (stage in ('left_open', 'done')))
);
create index cover_round_due on cover_round (cooperation_id, due_at) where due_at is not null;

-- What one person is asked for one request; her half-days are below.
create table cover_offer (
  cooperation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  staff_id uuid not null,
  -- Why this person: reason codes with their parameters, put into words when shown.
  reasons jsonb not null,
  last_asked_at timestamptz not null,
  version integer not null default 1,
  primary key (cooperation_id, id),
  unique (cooperation_id, request_id, staff_id),
  foreign key (cooperation_id, request_id) references cover_request (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);
create index cover_offer_by_staff on cover_offer (cooperation_id, staff_id, last_asked_at);

create table cover_offer_need (
  cooperation_id uuid not null,
  offer_id uuid not null,
  need_id uuid not null,
  -- taken: somebody else accepted; withdrawn: no longer needed.
  state text not null
    check (state in ('offered', 'accepted', 'declined', 'expired', 'taken', 'withdrawn', 'released')),
  answer_by timestamptz not null,
  answered_at timestamptz,
  primary key (cooperation_id, offer_id, need_id),
  foreign key (cooperation_id, offer_id) references cover_offer (cooperation_id, id),
  foreign key (cooperation_id, need_id) references cover_need (cooperation_id, id)
);
create unique index cover_offer_need_accepted_once
  on cover_offer_need (cooperation_id, need_id) where state = 'accepted';
create index cover_offer_need_by_need on cover_offer_need (cooperation_id, need_id);
