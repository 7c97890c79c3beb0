-- What happened, what has to be said, and where people can be reached.

create table event (
  cooperation_id uuid not null references cooperation (id),
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  subject_id uuid not null,
  actor_staff_id uuid,
  -- Ids, dates and counts; never free text.
  data jsonb not null default '{}',
  primary key (cooperation_id, id)
);
create index event_by_subject on event (cooperation_id, subject_id, at);

-- One notification to one person. The row names a kind and an id; the card is built when it is sent.
create table outbox (
  cooperation_id uuid not null references cooperation (id),
  id uuid not null,
  -- Names the notification for ever: a second enqueue with the same key is the same notification.
  key text not null,
  recipient_staff_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  data jsonb not null default '{}',
  -- send: a new message; refresh: the card already in the chat is brought up to date.
  mode text not null check (mode in ('send', 'refresh')),
  urgent boolean not null default false,
  state text not null check (state in ('pending', 'sending', 'sent', 'obsolete', 'given_up')),
  attempts smallint not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  last_status integer,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (cooperation_id, id),
  unique (cooperation_id, key),
  foreign key (cooperation_id, recipient_staff_id) references staff (cooperation_id, id)
);
create index outbox_due on outbox (cooperation_id, urgent desc, due_at, id) where state in ('pending', 'sending');

-- The latest card that shows a subject to a person, so that it can be refreshed in place.
create table sent_card (
  cooperation_id uuid not null,
  recipient_staff_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  conversation_id text not null,
  activity_id text not null,
  primary key (cooperation_id, recipient_staff_id, kind, subject_id),
  foreign key (cooperation_id, recipient_staff_id) references staff (cooperation_id, id)
);

create table conversation_reference (
  cooperation_id uuid not null references cooperation (id),
  tenant_id uuid not null,
  object_id uuid not null,
  conversation_id text not null,
  reference jsonb not null,
  -- Set when the platform said the bot is not installed or blocked; cleared by the next message.
  gone_at timestamptz,
  updated_at timestamptz not null,
  primary key (cooperation_id, tenant_id, object_id)
);

-- Activities already answered: Teams delivers again what it thinks was lost.
create table inbound_activity (
  cooperation_id uuid not null references cooperation (id),
  activity_key text not null,
  received_at timestamptz not null,
  primary key (cooperation_id, activity_key)
);

-- One dispatcher at a time works for a cooperation, so that limits can be kept without talking to others.
create table dispatcher_lease (
  cooperation_id uuid not null references cooperation (id),
  holder uuid not null,
  expires_at timestamptz not null,
  primary key (cooperation_id)
);
