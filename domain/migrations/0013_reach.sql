-- How people are told: what each of them wants, and channels of teams where a municipality wants to hear of things.

-- How somebody wants to be told; who has no row has the default of the cooperation.
create table notification_preference (
  cooperation_id uuid not null,
  staff_id uuid not null,
  channel text not null check (channel in ('chat', 'activity', 'mail')),
  -- Nothing but what is urgent in between; may pass midnight. Empty: at any time of a day.
  quiet_from time,
  quiet_until time,
  -- Nothing but what is urgent on days nobody works.
  quiet_on_free_days boolean not null,
  -- What can wait comes at this time of a working day, together; empty: each for itself.
  digest_at time,
  changed_at timestamptz not null,
  primary key (cooperation_id, staff_id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);

-- A channel of a team where the bot is installed and a municipality wants to hear of things.
create table team_channel (
  cooperation_id uuid not null,
  id uuid not null,
  municipality_id uuid not null,
  tenant_id uuid not null,
  conversation_id text not null,
  reference jsonb not null,
  posts text[] not null check (posts <@ array['gaps', 'meetings'] and cardinality(posts) > 0),
  -- Set when the platform said the bot is no longer there.
  gone_at timestamptz,
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, conversation_id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id)
);

-- The latest post about a subject in a channel, so that it can be brought up to date in place.
create table team_post (
  cooperation_id uuid not null,
  team_channel_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  -- Of the day the post is about, where it is about a day.
  day date,
  activity_id text not null,
  -- Digest of what it says.
  fingerprint text not null,
  primary key (cooperation_id, team_channel_id, kind, subject_id),
  foreign key (cooperation_id, team_channel_id) references team_channel (cooperation_id, id) on delete cascade
);

-- A notification is for a person or for a channel.
alter table outbox alter column recipient_staff_id drop not null;
alter table outbox add column team_channel_id uuid;
alter table outbox add foreign key (cooperation_id, team_channel_id)
  references team_channel (cooperation_id, id) on delete cascade;
alter table outbox add constraint outbox_for_one check (num_nonnulls(recipient_staff_id, team_channel_id) = 1);
-- How it went out; empty until it did.
alter table outbox add column sent_by text check (sent_by in ('chat', 'activity', 'mail'));
-- Why it waits until due_at; empty: for its turn, or for its next try.
alter table outbox add column held text check (held in ('quiet', 'digest'));
-- Told in one message with the others of the same digest; a second try says the same ones again.
alter table outbox add column digest_id uuid;
create index outbox_of_recipient on outbox (cooperation_id, recipient_staff_id, id);
-- What waits, recipient by recipient in its order.
create index outbox_waiting on outbox (cooperation_id, recipient_staff_id, created_at, id)
  where state in ('pending', 'sending');
-- What is urgent, over all cooperations: few at any moment.
create index outbox_urgent on outbox (cooperation_id, due_at) where urgent and state = 'pending';
create index outbox_of_channel on outbox (cooperation_id, team_channel_id) where team_channel_id is not null;

do $$
declare
  name text;
begin
  foreach name in array array['notification_preference', 'team_channel', 'team_post'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
