-- Employment that does not go as planned: a refused VOG, a BSN that is not there yet, the information duty, practical help.

-- What the manager decided after a refused certificate of conduct (VOG).
create table conduct_decision (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('continue', 'stop')),
  going_on_by    text check (going_on_by in ('other-position', 'without-certificate')),
  reason         text,
  decided_by     text not null,
  decided_on     date not null,
  check ((outcome = 'continue') = (going_on_by is not null)),
  check (outcome = 'stop' or reason is not null)
);
create index on conduct_decision (case_reference);

-- How somebody starts whose BSN is not there yet; the latest row counts until there is a BSN.
create table missing_bsn (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  start_by       text not null check (start_by in ('with-proof', 'anonymous-rate')),
  appointment_on date,
  recorded_by    text not null,
  recorded_on    date not null,
  check ((start_by = 'with-proof') = (appointment_on is not null))
);
create index on missing_bsn (case_reference);

-- When the payroll was asked to correct the wage tax that was withheld at the anonymous rate.
create table wage_tax_repair (
  id              bigint generated always as identity primary key,
  case_reference  text not null references nomination,
  payroll_told_on date not null,
  recorded_by     text not null,
  recorded_on     date not null
);
create index on wage_tax_repair (case_reference);

-- When the official got the terms of the employment (article 7:655 BW). The latest row of a kind counts.
create table given_terms (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  kind           text not null check (kind in ('core', 'other')),
  given_on       date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on given_terms (case_reference);

-- The checklist of practical help. Two items are done in tasks of their own and only shown.
create table help_item (
  id        text primary key,
  position  integer not null unique,
  done_in   text unique
);
comment on column help_item.done_in is 'The user task in which it is done; null if it is ticked on the checklist';
insert into help_item (id, position, done_in) values
  ('identity',         1, 'check-identity'),
  ('bsn',              2, 'register-bsn'),
  ('housing',          3, null),
  ('own-contribution', 4, null),
  ('health-insurance', 5, null),
  ('bank-account',     6, null),
  ('pension',          7, null),
  ('account-mfa',      8, null);

create table help_requirement (
  item         text not null references help_item,
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

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('own-contribution-adult',   '2025-10-01', null, '244.22', 'euro-per-month', 'law',     'Own contribution in municipal shelter for each adult with an income: rijksoverheid.nl, 4 July 2025'),
  ('own-contribution-meals',   '2025-10-01', null, '252.18', 'euro-per-month', 'law',     'On top of it where the shelter provides meals: rijksoverheid.nl, 4 July 2025'),
  ('own-contribution-family',  '2025-10-01', null, '992.80', 'euro-per-month', 'law',     'The most that a family pays: rijksoverheid.nl, 4 July 2025'),
  ('absence-place',            '2023-03-24', null, '14',     'days',           'default', 'Absence from municipal shelter after which the place may go: refugeehelp.nl, 24 March 2023; the law behind it is to be confirmed'),
  ('absence-provisions',       '2023-03-24', null, '28',     'days',           'default', 'Absence from municipal shelter after which provisions may stop: refugeehelp.nl, 24 March 2023; the law behind it is to be confirmed'),
  ('chain-gap',                '2015-07-01', null, '6',      'months',         'law',     'Article 7:668a BW: a longer time between two contracts starts a new chain. Bill 36746, not in force, replaces it by 60 months'),
  ('deadline.arrange-practical-help', '2026-01-01', null, '20', 'working-days', 'default', 'Choice of the programme'),
  ('deadline.decide-after-vog',       '2026-01-01', null, '5',  'working-days', 'default', 'Choice of the programme'),
  ('deadline.follow-up-bsn',          '2026-01-01', null, '10', 'working-days', 'default', 'Choice of the programme');
