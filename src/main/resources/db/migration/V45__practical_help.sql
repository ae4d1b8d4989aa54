-- Practical help: what has to be arranged for somebody who comes to work and live here.

-- Items of the checklist that are done in tasks of their own and only shown; what is not here is ticked.
create table help_task (
  item text primary key references list_item,
  task text not null unique
);
insert into help_task (item, task) values ('identity', 'check-identity'), ('bsn', 'register-bsn');

create table help_requirement (
  item         text not null references list_item on delete cascade,
  municipality text references municipality,
  before_start boolean not null,
  source       text not null,
  unique nulls not distinct (item, municipality)
);
comment on table help_requirement is 'Whether an item must be arranged before the first working day. A row of a municipality goes before the row for all';
insert into help_requirement (item, municipality, before_start, source) values
  ('identity',         null, true,  'Wet op de loonbelasting 1964, article 28: the identity is checked before the work starts'),
  ('bsn',              null, true,  'Wet op de loonbelasting 1964: the BSN before the first working day, or proof of the appointment, or the anonymous rate (salarisvanmorgen.nl, 16 October 2024)'),
  ('housing',          null, false, 'Choice of the programme'),
  ('own-contribution', null, false, 'Choice of the programme; the amounts are in the rule catalogue'),
  ('health-insurance', null, false, 'Choice of the programme: the cover by the RMO goes on at work (rijksoverheid.nl, 29 June 2022)'),
  ('bank-account',     null, false, 'Choice of the programme: a bank asks for the BSN (vbz.nl)'),
  ('pension',          null, false, 'Choice of the programme; not confirmed which fund'),
  ('account-mfa',      null, false, 'Choice of the programme; BIO2 5.17.01 asks for it where the account can be reached from the internet');

-- One row for each time the checklist was handed in; the latest row counts.
create table practical_help (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  arranged       text[] not null,
  outcome        text not null check (outcome in ('done', 'later')),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on practical_help (case_reference);
