-- The second wall: a transaction of the application sees one cooperation, the one it named.

do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperation_id' and not a.attisdropped
    where n.nspname = current_schema() and c.relkind in ('r', 'p') and c.relname <> 'tenant'
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_cooperation on %I using (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid) '
      'with check (cooperation_id = current_setting(''verbund.cooperation_id'')::uuid)', name);
  end loop;
end $$;

alter table cooperation enable row level security;
create policy own_cooperation on cooperation using (id = current_setting('verbund.cooperation_id')::uuid);

grant usage on schema public to verbund_app;
grant select, insert, update, delete on all tables in schema public to verbund_app;
