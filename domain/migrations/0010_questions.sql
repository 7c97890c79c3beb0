-- Specialist questions, the answers to them, standard cases, what finds them again, and the law they cite.
-- Every text here has passed the guard before it came here.

-- Offices of the Kreis that are no members: they read standard cases and are asked when no member knows.
alter table municipality add column is_member boolean not null default true;
alter table staff drop constraint staff_roles_check;
alter table staff add constraint staff_roles_check check (
  roles <@ array['caseworker', 'team_lead', 'coordination', 'administrator', 'expert_network']
);

create table question (
  cooperation_id uuid not null,
  id uuid not null,
  text text not null check (text <> ''),
  -- Whether labels stand in place of what the guard found.
  masked boolean not null default false,
  -- Empty while nobody has said it and nothing points to one.
  area_code text,
  -- The areas that were proposed, best first, each with its reasons.
  areas jsonb not null default '[]',
  asked_by_staff_id uuid not null,
  asked_at timestamptz not null,
  -- draft: what is alike is shown, nobody has been asked yet.
  state text not null check (
    state in ('draft', 'open', 'claimed', 'answered', 'accepted', 'helped', 'withdrawn')
  ),
  stage text not null default 'none' check (
    stage in ('none', 'waiting', 'wave', 'seniors', 'leads', 'network', 'left_open')
  ),
  wave smallint not null default 0 check (wave >= 0),
  -- Counts restarts, so that every step has a key of its own.
  run smallint not null default 1,
  -- When the question moves on by itself: a draft is routed, the next are asked, somebody is reminded.
  due_at timestamptz,
  reminded boolean not null default false,
  claimed_by_staff_id uuid,
  -- What closed it with "hat geholfen": a standard case or an earlier question.
  helped_by_id uuid,
  -- The first of the kept questions that are alike; itself when it is the first.
  group_id uuid,
  changed_at timestamptz not null,
  closed_at timestamptz,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code),
  foreign key (cooperation_id, asked_by_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, claimed_by_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, group_id) references question (cooperation_id, id),
  check (state = 'draft' or area_code is not null or state in ('helped', 'withdrawn')),
  check ((state = 'claimed') <= (claimed_by_staff_id is not null)),
  check ((state = 'helped') = (helped_by_id is not null)),
  check ((closed_at is not null) = (state in ('accepted', 'helped', 'withdrawn')))
);
create index question_due on question (cooperation_id, due_at) where due_at is not null;
create index question_by_asker on question (cooperation_id, asked_by_staff_id, asked_at);
create index question_by_state on question (cooperation_id, state, asked_at);
create index question_by_group on question (cooperation_id, group_id) where group_id is not null;

-- Who has been asked, and what became of it.
create table question_expert (
  cooperation_id uuid not null,
  question_id uuid not null,
  staff_id uuid not null,
  state text not null check (state in ('asked', 'claimed', 'declined', 'recused', 'passed')),
  -- Why this person: codes, put into words when shown.
  reasons jsonb not null,
  asked_at timestamptz not null,
  primary key (cooperation_id, question_id, staff_id),
  foreign key (cooperation_id, question_id) references question (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);
create index question_expert_by_staff on question_expert (cooperation_id, staff_id, asked_at);

-- What is said about a question: answers, and queries about them.
create table question_entry (
  cooperation_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  kind text not null check (kind in ('answer', 'query')),
  author_staff_id uuid not null,
  text text not null check (text <> ''),
  -- Places in the law it cites, as "§ 74 SGB XII".
  statutes text[] not null default '{}',
  state text not null check (state in ('given', 'accepted', 'corrected', 'withdrawn')),
  -- The answer it corrects.
  replaces_id uuid,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, question_id) references question (cooperation_id, id),
  foreign key (cooperation_id, author_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, replaces_id) references question_entry (cooperation_id, id)
);
create index question_entry_by_question on question_entry (cooperation_id, question_id, created_at);
create unique index question_one_accepted_answer
  on question_entry (cooperation_id, question_id) where state = 'accepted';

-- What a client asked for once must not be made twice.
create table question_key (
  cooperation_id uuid not null,
  client_key text not null,
  subject_id uuid not null,
  primary key (cooperation_id, client_key),
  foreign key (cooperation_id) references cooperation (id)
);

create table standard_case (
  cooperation_id uuid not null,
  id uuid not null,
  area_code text not null,
  state text not null check (state in ('proposed', 'approved', 'rejected', 'withdrawn', 'merged')),
  -- The version that was written last, and the one that holds.
  latest_version integer not null default 1 check (latest_version > 0),
  approved_version integer check (approved_version between 1 and latest_version),
  -- The special case it came from.
  source_question_id uuid,
  merged_into_id uuid,
  -- Places in the law that changed after it was approved: it has to be looked at.
  changed_statutes text[] not null default '{}',
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code),
  foreign key (cooperation_id, source_question_id) references question (cooperation_id, id),
  foreign key (cooperation_id, merged_into_id) references standard_case (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id),
  check ((state = 'approved') <= (approved_version is not null)),
  check ((state = 'merged') = (merged_into_id is not null)),
  check (merged_into_id <> id)
);
create index standard_case_by_state on standard_case (cooperation_id, state);
create index standard_case_by_source on standard_case (cooperation_id, source_question_id);

create table standard_case_version (
  cooperation_id uuid not null,
  standard_case_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  -- Ways in which it is asked.
  patterns text[] not null default '{}',
  answer text not null check (answer <> ''),
  statutes text[] not null default '{}',
  checklist text[] not null default '{}',
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  -- By when somebody looks whether it still holds.
  review_on date not null check (review_on > valid_from),
  written_by_staff_id uuid not null,
  written_at timestamptz not null,
  primary key (cooperation_id, standard_case_id, version),
  foreign key (cooperation_id, standard_case_id) references standard_case (cooperation_id, id),
  foreign key (cooperation_id, written_by_staff_id) references staff (cooperation_id, id)
);

-- One voice for each municipality.
create table standard_case_approval (
  cooperation_id uuid not null,
  standard_case_id uuid not null,
  version integer not null,
  municipality_id uuid not null,
  staff_id uuid not null,
  approved_at timestamptz not null,
  primary key (cooperation_id, standard_case_id, version, municipality_id),
  foreign key (cooperation_id, standard_case_id, version)
    references standard_case_version (cooperation_id, standard_case_id, version),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);

-- Where a municipality does otherwise, why, and for how long.
create table local_deviation (
  cooperation_id uuid not null,
  id uuid not null,
  standard_case_id uuid not null,
  municipality_id uuid not null,
  text text not null check (text <> ''),
  reason text not null check (reason <> ''),
  from_day date not null,
  until_day date not null check (until_day > from_day),
  created_by_staff_id uuid not null,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, standard_case_id) references standard_case (cooperation_id, id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, created_by_staff_id) references staff (cooperation_id, id)
);
create index local_deviation_by_case on local_deviation (cooperation_id, standard_case_id);

-- Counts every change of what can be found, one by one: a process that knows a revision reads what came after.
create table search_revision (
  cooperation_id uuid not null,
  revision bigint not null default 0,
  primary key (cooperation_id),
  foreign key (cooperation_id) references cooperation (id)
);

-- What can be found: approved standard cases and accepted answers, with all the ways they are asked for.
create table search_entry (
  cooperation_id uuid not null,
  -- Of the standard case or of the question.
  id uuid not null,
  kind text not null check (kind in ('standard_case', 'answer')),
  revision bigint not null,
  -- Empty when it can no longer be found.
  asked text[] not null default '{}',
  answer text not null default '',
  primary key (cooperation_id, id),
  foreign key (cooperation_id) references cooperation (id)
);
create index search_entry_by_revision on search_entry (cooperation_id, revision);

-- How often a word stood in a question of an area, counted from questions whose answer was accepted.
create table routing_term (
  cooperation_id uuid not null,
  term text not null,
  area_code text not null,
  count integer not null check (count >= 0),
  primary key (cooperation_id, term, area_code),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);

-- Sections of the law, as an administrator imported them.
create table statute_section (
  cooperation_id uuid not null,
  act text not null,
  number text not null,
  title text not null,
  text text not null,
  chapter smallint,
  -- SHA-256 of the normalised text: tells whether the next import changes it.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null,
  primary key (cooperation_id, act, number),
  foreign key (cooperation_id) references cooperation (id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'question', 'question_expert', 'question_entry', 'question_key', 'standard_case', 'standard_case_version',
    'standard_case_approval', 'local_deviation', 'search_revision', 'search_entry', 'routing_term', 'statute_section'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
