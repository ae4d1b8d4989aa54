-- What has to be remembered beside the engine, whose own tables are in the schema public and are made by the engine.

-- Start forms that were handed in, so that a double click starts one case, on whichever node it arrives. Of the answers
-- only a digest is kept, and that for a day.
create table started_form (
  user_id        text not null,
  process        text not null,
  answers        text not null,
  opened         uuid,
  instance       text,
  case_reference text,
  finished_at    timestamptz,
  primary key (user_id, process, answers)
);
create index on started_form (finished_at);
comment on column started_form.answers is 'SHA-256 of the answers';
comment on column started_form.opened is 'Which opening of the form was handed in; empty if it was handed in without having been opened';

-- Cases that have heard that their mentor left; they hear it once.
create table departure_told (
  user_id        text not null,
  case_reference text not null,
  primary key (user_id, case_reference)
);
