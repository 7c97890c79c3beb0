-- A second list of what is alike, by meaning, where an operator has an embedding service; and the words of the law.

-- What an embedding service made of a text that can be found. Filled behind the writers, never by them.
create table search_vector (
  cooperation_id uuid not null,
  id uuid not null,
  -- Vectors of different models do not compare.
  model text not null,
  -- Of the entry it was made of; an older one is made anew.
  entry_revision bigint not null,
  -- Of the same counter as the entries: a process that knows a revision reads what came after.
  revision bigint not null,
  -- 32-bit floats, little-endian, of length 1.
  vector bytea not null check (octet_length(vector) > 0 and octet_length(vector) % 4 = 0),
  primary key (cooperation_id, id),
  foreign key (cooperation_id, id) references search_entry (cooperation_id, id)
);
create index search_vector_by_revision on search_vector (cooperation_id, revision);

-- How often a word stands in the sections of an act that belong to an area, counted anew with every import: once
-- for each section, twice where it stands in its title.
create table statute_term (
  cooperation_id uuid not null,
  act text not null,
  term text not null,
  area_code text not null,
  count integer not null check (count > 0),
  primary key (cooperation_id, act, term, area_code),
  foreign key (cooperation_id, area_code) references subject_area (cooperation_id, code)
);
create index statute_term_by_term on statute_term (cooperation_id, term);
alter table statute_section drop column chapter;
-- Of the catalogue as it was when the section was imported; empty: of none.
alter table statute_section add column area_code text;
alter table statute_section add foreign key (cooperation_id, area_code)
  references subject_area (cooperation_id, code);

do $$
declare
  name text;
begin
  foreach name in array array['search_vector', 'statute_term'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to verbund_app', name);
  end loop;
end $$;
