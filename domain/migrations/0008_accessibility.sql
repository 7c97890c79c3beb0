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
alter table accessibility_feedback enable row level security;
create policy own_cooperation on accessibility_feedback
  using (cooperation_id = current_setting('verbund.cooperation_id')::uuid)
  with check (cooperation_id = current_setting('verbund.cooperation_id')::uuid);
grant select, insert, update, delete on accessibility_feedback to verbund_app;
