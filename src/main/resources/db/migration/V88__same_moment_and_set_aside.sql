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

-- Work of the application itself can fail for one task or one person.
alter table failed_step drop constraint failed_step_kind_check;
alter table failed_step add constraint failed_step_kind_check check (kind in ('job', 'mail', 'form', 'start', 'work'));
comment on column failed_step.source is 'Id of the job of the engine, of the mail in the outbox, or of the task whose form could not be handed in; of a start the process and who could not start it; of work its kind and what it was about';
