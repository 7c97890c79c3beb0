-- Who belongs to a cooperation, and what each person may do where.
-- Every table's keys start with cooperation_id, the distribution column of a cluster; only `cooperation` and
-- `tenant` are shared by all. Spans of days are half-open: the day in `*_until` no longer belongs to them.

create extension if not exists btree_gist;

do $$
begin
  create role verbund_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant verbund_app to current_user;

create table cooperation (
  id uuid primary key,
  name text not null,
  settings jsonb not null default '{}'
);

-- Which cooperation the people of an Entra tenant belong to.
create table tenant (
  tenant_id uuid primary key,
  cooperation_id uuid not null references cooperation (id)
);

create table municipality (
  cooperation_id uuid not null references cooperation (id),
  id uuid not null,
  ags text not null check (ags ~ '^[0-9]{8}$'),
  name text not null,
  joined_on date not null,
  left_on date check (left_on > joined_on),
  primary key (cooperation_id, id),
  unique (cooperation_id, ags)
);

create table staff (
  cooperation_id uuid not null,
  id uuid not null,
  municipality_id uuid not null,
  tenant_id uuid not null,
  object_id uuid not null,
  display_name text not null,
  roles text[] not null check (roles <@ array['caseworker', 'team_lead', 'coordination', 'administrator']),
  deputy_staff_id uuid,
  active_from date not null,
  active_until date check (active_until > active_from),
  primary key (cooperation_id, id),
  unique (cooperation_id, tenant_id, object_id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, deputy_staff_id) references staff (cooperation_id, id),
  check (deputy_staff_id <> id)
);
create index staff_by_municipality on staff (cooperation_id, municipality_id);

create table subject_area (
  cooperation_id uuid not null references cooperation (id),
  code text not null check (code ~ '^[A-Z]{2,8}$'),
  name_de text not null,
  name_en text not null,
  cross_cutting boolean not null,
  primary key (cooperation_id, code)
);

create table competence (
  cooperation_id uuid not null,
  staff_id uuid not null,
  area_code text not null,
  level text not null check (level in ('junior', 'senior', 'expert')),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (cooperation_id, staff_id, area_code, valid_from),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code),
  exclude using gist (
    cooperation_id with =, staff_id with =, area_code with =, daterange(valid_from, valid_until) with &&
  )
);

-- Mentor pairs cross municipalities: the senior whom a junior names first.
create table mentor_pair (
  cooperation_id uuid not null,
  junior_staff_id uuid not null,
  senior_staff_id uuid not null,
  primary key (cooperation_id, junior_staff_id, senior_staff_id),
  foreign key (cooperation_id, junior_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, senior_staff_id) references staff (cooperation_id, id),
  check (junior_staff_id <> senior_staff_id)
);

-- A secondment is never changed: it is ended and followed by another, so that a duty can point at the share
-- it draws on. weekly_half_days is the share of a week of ten half-days (2 = 20 %).
create table secondment (
  cooperation_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  host_municipality_id uuid not null,
  starts_on date not null,
  ends_before date not null check (ends_before > starts_on),
  weekdays smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5]::smallint[] and cardinality(weekdays) > 0),
  weekly_half_days smallint not null check (weekly_half_days between 1 and 10),
  hearing_on date,
  primary key (cooperation_id, id),
  unique (cooperation_id, id, staff_id, weekly_half_days),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, host_municipality_id) references municipality (cooperation_id, id),
  -- Over three months the person has to be heard first (TVöD § 4(1)).
  check (hearing_on is not null or ends_before <= (starts_on + interval '3 months')::date),
  exclude using gist (
    cooperation_id with =, staff_id with =, host_municipality_id with =, daterange(starts_on, ends_before) with &&
  )
);

create table signing_authority (
  cooperation_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  municipality_id uuid not null,
  area_code text not null,
  amount_limit_cents bigint check (amount_limit_cents > 0),
  formula text not null check (formula in ('i_a', 'i_v')),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  revoked_at timestamptz,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);
create index signing_authority_by_staff on signing_authority (cooperation_id, staff_id);

-- Public-law agreement for one task. effective_until stays empty while the end is unknown; it is never guessed.
create table cooperation_agreement (
  cooperation_id uuid not null references cooperation (id),
  id uuid not null,
  area_code text not null,
  kind text not null check (kind in ('delegating', 'mandating')),
  approved_on date,
  published_on date check (published_on >= approved_on),
  effective_from date check (effective_from > published_on),
  effective_until date check (effective_until > effective_from),
  notice_months smallint check (notice_months >= 0),
  primary key (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);

create table agreement_party (
  cooperation_id uuid not null,
  agreement_id uuid not null,
  municipality_id uuid not null,
  primary key (cooperation_id, agreement_id, municipality_id),
  foreign key (cooperation_id, agreement_id) references cooperation_agreement (cooperation_id, id),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id)
);
