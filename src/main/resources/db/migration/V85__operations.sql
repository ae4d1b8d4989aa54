-- Steps that need the administrator. The reason is the class of the error only: its message can hold data of people.
create table failed_step (
  id             uuid primary key,
  kind           text not null check (kind in ('job', 'mail', 'mail-server', 'form', 'start', 'work')),
  source         text not null,
  case_reference text,
  municipality   text,
  tenant         text,
  process        text,
  step           text not null,
  since          timestamptz not null,
  error          text not null,
  solved_at      timestamptz
);
create unique index on failed_step (source) where solved_at is null;
comment on column failed_step.source is 'Id of the job of the engine, of the mail in the outbox, or of the task whose form could not be handed in; of a start the process and who could not start it; of work its kind and what it was about';
