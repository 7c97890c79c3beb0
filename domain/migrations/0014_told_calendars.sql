-- What has to be known to call a meeting off for people who were told of it.

-- In whose calendar the event stands, or may stand because an answer got lost; organisers change.
alter table meeting_calendar add column event_of_staff_id uuid;
alter table meeting_calendar add foreign key (cooperation_id, event_of_staff_id)
  references staff (cooperation_id, id);
-- Who got an invitation by mail and no cancellation since.
alter table meeting_calendar add column invited_staff_ids text[] not null default '{}';
