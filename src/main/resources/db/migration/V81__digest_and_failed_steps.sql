-- Mail that waits for the one mail of a morning, and steps that failed.
alter table outbox add column digest_on date;
comment on column outbox.digest_on is 'Day of the daily mail that this is part of; empty for a mail of its own';
create index on outbox (recipient, digest_on) where sent_at is null and dropped_at is null;

-- A step without a case has no reference.
alter table outbox alter column case_reference drop not null;
alter table outbox alter column municipality drop not null;

-- Steps that need the administrator. The reason is the class of the error only: its message can hold data of people.
create table failed_step (
  id             uuid primary key,
  kind           text not null check (kind in ('job', 'mail', 'form')),
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
comment on column failed_step.source is 'Id of the job of the engine, of the mail in the outbox, or of the task whose form could not be handed in';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('mail-attempts', '2026-01-01', null, '5', 'count', 'default', 'Choice of the programme: after so many attempts a mail counts as a failed step');
