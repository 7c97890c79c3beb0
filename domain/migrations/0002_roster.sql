-- Desks, who works when, and who is on duty. There is no column for why somebody is absent.

create table working_pattern (
  cooperation_id uuid not null,
  staff_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  half text not null check (half in ('morning', 'afternoon')),
  remote boolean not null default false,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (cooperation_id, staff_id, weekday, half, valid_from),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  exclude using gist (
    cooperation_id with =, staff_id with =, weekday with =, half with =, daterange(valid_from, valid_until) with &&
  )
);

create table desk (
  cooperation_id uuid not null,
  id uuid not null,
  municipality_id uuid not null,
  name text not null,
  kind text not null check (kind in ('counter', 'phone', 'back_office')),
  needs_authority boolean not null,
  primary key (cooperation_id, id),
  unique (cooperation_id, municipality_id, name),
  foreign key (cooperation_id, municipality_id) references municipality (cooperation_id, id)
);

-- min_level is what a desk asks of whoever covers it alone; a junior may cover only beside a reachable senior.
create table desk_area (
  cooperation_id uuid not null,
  desk_id uuid not null,
  area_code text not null,
  min_level text not null default 'junior' check (min_level in ('junior', 'senior', 'expert')),
  primary key (cooperation_id, desk_id, area_code),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);

-- The desk a person usually works at: where her cover is needed on days the roster does not reach yet.
create table staff_desk (
  cooperation_id uuid not null,
  staff_id uuid not null,
  desk_id uuid not null,
  primary key (cooperation_id, staff_id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id)
);

create table opening_hours (
  cooperation_id uuid not null,
  desk_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  half text not null check (half in ('morning', 'afternoon')),
  opens time not null,
  closes time not null check (closes > opens),
  min_staff smallint not null default 1 check (min_staff > 0),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (cooperation_id, desk_id, weekday, half, valid_from),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id),
  exclude using gist (
    cooperation_id with =, desk_id with =, weekday with =, half with =, daterange(valid_from, valid_until) with &&
  )
);

create table desk_closure (
  cooperation_id uuid not null,
  desk_id uuid not null,
  day date not null,
  primary key (cooperation_id, desk_id, day),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id)
);

create table absence (
  cooperation_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  day_part text not null check (day_part in ('full', 'morning', 'afternoon')),
  cancelled_at timestamptz,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id)
);
create index absence_by_staff on absence (cooperation_id, staff_id, until_day) where cancelled_at is null;
create index absence_by_day on absence (cooperation_id, until_day) where cancelled_at is null;

-- One person on one desk for one half-day.
-- planned: holds; handed_over: somebody else covers it; cancelled: given back or withdrawn.
create table duty (
  cooperation_id uuid not null,
  id uuid not null,
  desk_id uuid not null,
  staff_id uuid not null,
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  origin text not null check (origin in ('roster', 'cover')),
  state text not null check (state in ('planned', 'handed_over', 'cancelled')),
  need_id uuid,
  senior_staff_id uuid,
  may_sign boolean not null default true,
  -- Under which secondment the duty is done, and which of the week's half-days of its share it uses.
  secondment_id uuid,
  secondment_half_days smallint,
  share_week date,
  share_slot smallint,
  created_at timestamptz not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, desk_id) references desk (cooperation_id, id),
  foreign key (cooperation_id, staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, senior_staff_id) references staff (cooperation_id, id),
  foreign key (cooperation_id, secondment_id, staff_id, secondment_half_days)
    references secondment (cooperation_id, id, staff_id, weekly_half_days),
  check ((origin = 'cover') = (need_id is not null)),
  check (num_nulls(secondment_id, secondment_half_days, share_week, share_slot) in (0, 4)),
  check (share_week = day - (extract(isodow from day)::int - 1)),
  -- With the unique slot below, no week of a secondment ever holds more half-days than its share.
  constraint duty_within_share check (share_slot between 1 and secondment_half_days)
);
create unique index duty_one_at_a_time on duty (cooperation_id, staff_id, day, half) where state = 'planned';
create unique index duty_one_cover_per_need on duty (cooperation_id, need_id) where state = 'planned';
create unique index duty_one_per_share_slot
  on duty (cooperation_id, secondment_id, share_week, share_slot) where state = 'planned';
create index duty_by_day on duty (cooperation_id, day, half);
create index duty_by_desk on duty (cooperation_id, desk_id, day);
