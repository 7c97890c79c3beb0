-- What leaves the product: calendar feeds and the printed roster; and what comes in about its accessibility.

create table calendar_feed (
  cooperation_id uuid not null,
  id uuid not null,
  -- Who made the link and may revoke it.
  staff_id uuid not null,
  -- The desk it shows; empty for the duties of the person herself.
  desk_id uuid,
  -- SHA-256 of the secret in the link; the link itself is shown once.
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (cooperation_id, id),
  unique (cooperation_id, token_hash),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id)
);
create index calendar_feed_by_staff on calendar_feed (cooperation_id, staff_id);

-- What a feed said last about an entry, so that a change counts its SEQUENCE up and nothing else does.
create table calendar_entry (
  cooperation_id uuid not null,
  feed_id uuid not null,
  uid text not null,
  fingerprint text not null,
  day date not null,
  sequence integer not null default 0 check (sequence >= 0),
  -- Gone from the roster, kept as cancelled.
  cancelled boolean not null default false,
  -- The entry as it was last told, for a cancellation.
  content jsonb not null,
  changed_at timestamptz not null,
  primary key (cooperation_id, feed_id, uid),
  foreign key (cooperation_id, feed_id) references calendar_feed (cooperation_id, id) on delete cascade
);

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

-- What somebody could not use. Passed the guard; who wrote it is kept only if she wants an answer.
create table accessibility_feedback (
  cooperation_id uuid not null references cooperation (id),
  id uuid not null,
  page text not null,
  text text not null check (text <> ''),
  answer_to_staff_id uuid,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, answer_to_staff_id) references staff (cooperation_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'calendar_feed', 'calendar_entry', 'emergency_roster', 'emergency_roster_recipient', 'accessibility_feedback'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
