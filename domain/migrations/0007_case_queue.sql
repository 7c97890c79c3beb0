-- The shared queue of cases. A case is an opaque reference with dates; nothing about the citizen is here.

create table queue_case (
  cooperation_id uuid not null,
  id uuid not null,
  reference text not null check (reference <> ''),
  area_code text not null,
  -- Whose case it is: who decides on it and keeps its file.
  municipality_id uuid not null,
  -- When it was received first, wherever that was; forwarding keeps it.
  received_on date not null,
  due_on date,
  urgency text not null check (urgency in ('normal', 'high', 'urgent')),
  state text not null check (state in ('open', 'closed')),
  owner_staff_id uuid,
  -- Until when the owner is known to work on it; afterwards somebody else may take it.
  lease_until timestamptz,
  -- Passed the guard before it came here.
  next_step text,
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (cooperation_id, id),
  unique (cooperation_id, reference),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code),
  foreign key (cooperation_id, owner_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id),
  check ((owner_staff_id is null) = (lease_until is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'open' or owner_staff_id is null)
);
create index queue_case_open on queue_case (cooperation_id, municipality_id, due_on) where state = 'open';
create index queue_case_by_owner on queue_case (cooperation_id, owner_staff_id) where owner_staff_id is not null;
create index queue_case_closed on queue_case (cooperation_id, closed_at) where state = 'closed';

-- Made with the form, so that a repeated submit finds what the first one did.
create table case_key (
  cooperation_id uuid not null references cooperation (id),
  client_key uuid not null,
  subject_id uuid not null,
  primary key (cooperation_id, client_key)
);

-- Who has said not to be the right person for a case. Why is never asked.
create table case_recusal (
  cooperation_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (cooperation_id, case_id, staff_id),
  foreign key (cooperation_id, case_id) references queue_case (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

-- Cases offered to others. Until somebody accepts, each stays with its owner.
create table case_handover (
  cooperation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('handover', 'absence_bundle')),
  from_staff_id uuid not null,
  offered_by_staff_id uuid,
  -- Passed the guard before it came here.
  note text,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, from_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, offered_by_staff_id) references staff (cooperation_id, id)
);
create index case_handover_by_giver on case_handover (cooperation_id, from_staff_id, created_at);

create table case_handover_recipient (
  cooperation_id uuid not null,
  handover_id uuid not null,
  staff_id uuid not null,
  declined_at timestamptz,
  primary key (cooperation_id, handover_id, staff_id),
  foreign key (cooperation_id, handover_id) references case_handover (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);
create index case_handover_by_recipient on case_handover_recipient (cooperation_id, staff_id);

create table case_handover_item (
  cooperation_id uuid not null,
  handover_id uuid not null,
  case_id uuid not null,
  -- obsolete: the case went another way meanwhile.
  state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn', 'obsolete')),
  accepted_by_staff_id uuid,
  primary key (cooperation_id, handover_id, case_id),
  foreign key (cooperation_id, handover_id) references case_handover (cooperation_id, id),
  foreign key (cooperation_id, case_id) references queue_case (cooperation_id, id),
  foreign key (cooperation_id, accepted_by_staff_id) references staff (cooperation_id, id),
  check ((state = 'accepted') = (accepted_by_staff_id is not null))
);
create unique index case_handover_offered_once
  on case_handover_item (cooperation_id, case_id) where state = 'offered';

-- The running search for somebody who takes an urgent case.
create table case_ring (
  cooperation_id uuid not null,
  case_id uuid not null,
  stage text not null check (stage in ('waiting', 'wave', 'lead', 'all_leads', 'left_open', 'done')),
  wave smallint not null default 0 check (wave >= 0),
  -- Counts restarts, so that every step has a key of its own.
  run smallint not null default 1,
  due_at timestamptz,
  primary key (cooperation_id, case_id),
  foreign key (cooperation_id, case_id) references queue_case (cooperation_id, id),
  check ((due_at is null) = (stage in ('left_open', 'done')))
);
create index case_ring_due on case_ring (cooperation_id, due_at) where due_at is not null;

create table case_ring_offer (
  cooperation_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  state text not null check (state in ('offered', 'accepted', 'declined', 'expired', 'taken')),
  -- Why this person: reason codes with their parameters, put into words when shown.
  reasons jsonb not null,
  answer_by timestamptz not null,
  asked_at timestamptz not null,
  primary key (cooperation_id, case_id, staff_id),
  foreign key (cooperation_id, case_id) references queue_case (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

-- What has to be thought of in an area, shown when cases change hands.
create table checklist_item (
  cooperation_id uuid not null,
  area_code text not null,
  position smallint not null check (position > 0),
  text_de text not null check (text_de <> ''),
  text_en text not null check (text_en <> ''),
  primary key (cooperation_id, area_code, position),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);

create table case_saved_view (
  cooperation_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  name text not null check (name <> ''),
  filter jsonb not null,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, staff_id, name),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'queue_case', 'case_key', 'case_recusal', 'case_handover', 'case_handover_recipient', 'case_handover_item',
    'case_ring', 'case_ring_offer', 'checklist_item', 'case_saved_view'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
