-- A version for each thing the tab polls, cover for a gap that is nobody's, and phone numbers.

-- How often something changed, by noun. Spread over slots so that writers do not wait for each other;
-- the version of a noun is the sum of its slots and grows with every commit.
create table noun_version (
  cooperation_id uuid not null references cooperation (id),
  noun text not null,
  slot smallint not null check (slot >= 0),
  version bigint not null default 1,
  primary key (cooperation_id, noun, slot)
);

-- A request is for a person, or for a desk on which nobody is planned.
alter table cover_request alter column for_staff_id drop not null;
alter table cover_request add column desk_id uuid;
alter table cover_request add foreign key (cooperation_id, desk_id) references desk (cooperation_id, id);
alter table cover_request add constraint cover_request_for_one check (num_nonnulls(for_staff_id, desk_id) = 1);

alter table cover_need alter column for_staff_id drop not null;
-- Which of the people missing at the desk on that half-day is asked for: 1, 2, …
alter table cover_need add column gap_slot smallint check (gap_slot > 0);
alter table cover_need add constraint cover_need_for_one check (num_nonnulls(for_staff_id, gap_slot) = 1);
create unique index cover_need_gap_asked_once
  on cover_need (cooperation_id, desk_id, day, half, gap_slot) where state <> 'withdrawn';

alter table desk add column phone text check (phone <> '');

do $$
declare
  name text;
begin
  foreach name in array array['noun_version'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
