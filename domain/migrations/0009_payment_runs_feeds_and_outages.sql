-- Payment runs that two people have to release, calendar feeds, and the roster for the day the network is down.

-- A payment run has to be released by two different people with authority before its cut-off.
create table payment_run (
  cooperation_id uuid not null,
  id uuid not null,
  -- Where the run is released: a gap there is a gap like any other.
  desk_id uuid not null,
  area_code text not null,
  -- Passed the guard before it came here.
  name text not null check (name <> ''),
  -- As the bank sets it; when the desk is closed then, the last open half-day before it counts.
  cutoff_on date not null,
  half text not null check (half in ('morning', 'afternoon')),
  -- For how many missing people cover has been asked, so that a request somebody withdrew is not made again.
  asked_for smallint not null default 0 check (asked_for between 0 and 2),
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, desk_id, area_code, cutoff_on, half),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id)
);
create index payment_run_by_day on payment_run (cooperation_id, cutoff_on);

-- Cover asked for because somebody is missing to release a payment run.
alter table cover_request add column payment_run_id uuid;
alter table cover_request add foreign key (cooperation_id, payment_run_id)
  references payment_run (cooperation_id, id);
create index cover_request_by_payment_run on cover_request (cooperation_id, payment_run_id)
  where payment_run_id is not null;

create table calendar_feed (
  cooperation_id uuid not null,
  id uuid not null,
  -- Who made the link and may revoke it, which deletes the row.
  staff_id uuid not null,
  -- The desk it shows; empty for the duties of the person herself.
  desk_id uuid,
  -- SHA-256 of the secret in the link; the link itself is shown once.
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, secret_hash),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id)
);
create unique index calendar_feed_one_link
  on calendar_feed (cooperation_id, staff_id, desk_id) nulls not distinct;

-- What was told last about a half-day, so that a change counts its SEQUENCE up and nothing else does.
create table calendar_entry (
  cooperation_id uuid not null,
  uid text not null,
  -- The person or the desk whose calendar it stands in.
  subject_id uuid not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- SHA-256 of what it says; the words themselves are not kept.
  fingerprint text not null,
  sequence integer not null default 0 check (sequence >= 0),
  cancelled boolean not null default false,
  changed_at timestamptz not null,
  primary key (cooperation_id, uid),
  foreign key (cooperation_id) references cooperation (id)
);
create index calendar_entry_by_subject on calendar_entry (cooperation_id, subject_id, day);

create table emergency_roster (
  cooperation_id uuid not null,
  municipality_id uuid not null,
  day date not null,
  as_of timestamptz not null,
  pdf bytea not null,
  primary key (cooperation_id, municipality_id, day),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id)
);

create table emergency_roster_recipient (
  cooperation_id uuid not null,
  municipality_id uuid not null,
  staff_id uuid not null,
  primary key (cooperation_id, municipality_id, staff_id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'payment_run', 'calendar_feed', 'calendar_entry', 'emergency_roster', 'emergency_roster_recipient'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
