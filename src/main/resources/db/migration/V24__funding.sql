-- Money that municipalities look for together. Nothing here refers to a case of a person.

create table funding_number (
  year        integer primary key,
  last_number integer not null
);

-- A call of a fund, and how far the application for it is, as it stands now.
create table funding_call (
  case_reference     text primary key check (case_reference ~ '^FIN-[0-9]{4}-[0-9]{4,}$'),
  stage              text not null check (stage in
                       ('asked', 'prepared', 'handed-in', 'granted', 'nobody', 'stopped', 'missed', 'refused', 'withdrawn', 'closed')),
  stage_since        date not null,
  fund               text not null check (fund ~ '\S'),
  subject            text not null check (subject ~ '\S'),
  about              text,
  link               text check (link ~ '^https://'),
  amount             numeric(12, 2) not null check (amount > 0),
  answer_by          date not null,
  deadline           date not null check (deadline > answer_by),
  contact_name       text,
  contact_email      text,
  found_by           text not null,
  found_on           date not null,
  lead               text check (lead ~ '^[a-z-]+$'),
  handed_in_on       date,
  asked_amount       numeric(12, 2) check (asked_amount > 0),
  result_expected_on date,
  decided_on         date,
  granted            numeric(12, 2) check (granted > 0),
  decision_reference text,
  version            integer not null default 1,
  check (stage not in ('prepared', 'handed-in', 'granted', 'closed') or lead is not null),
  check (stage not in ('handed-in', 'granted', 'closed') or num_nonnulls(handed_in_on, asked_amount, result_expected_on) = 3),
  check (stage not in ('granted', 'closed') or num_nonnulls(decided_on, granted) = 2)
);
create index on funding_call (stage, stage_since);
comment on column funding_call.amount is 'In euros: the most that can be asked for together';
comment on column funding_call.contact_name is 'At the fund; erased some time after the end, before the rest is';
comment on column funding_call.lead is 'The municipality that asks for the money and receives it (penvoerder)';
comment on column funding_call.version is 'Goes up with every correction: who corrects says which one was seen';

-- What a municipality answered, and whether it is a partner.
create table funding_answer (
  case_reference text not null references funding_call on delete cascade,
  municipality   text not null check (municipality ~ '^[a-z-]+$'),
  answer         text not null check (answer in ('asked', 'join', 'decline', 'silent')),
  leads          boolean not null default false,
  wanted         numeric(12, 2) check (wanted > 0),
  own            numeric(12, 2) check (own >= 0),
  reason         text,
  partner        boolean not null default false,
  answered_by    text,
  answered_on    date,
  primary key (case_reference, municipality),
  check (answer <> 'join' or wanted is not null),
  check (not partner or answer = 'join')
);
comment on column funding_answer.wanted is 'In euros: the part of the money that it asks for; the grant is divided in this proportion';
comment on column funding_answer.own is 'In euros: what it adds from its own money';

-- What was done and corrected, in order.
create table funding_step (
  id             bigint generated always as identity primary key,
  case_reference text not null references funding_call on delete cascade,
  what           text not null,
  municipality   text,
  reason         text,
  recorded_by    text,
  recorded_on    date not null
);
create index on funding_step (case_reference);
comment on column funding_step.recorded_by is 'Empty where it came about by itself';

-- The money as it moves: from the fund, on to partners, out. What was wrong is cancelled and stays.
create table funding_entry (
  id             bigint generated always as identity primary key,
  case_reference text not null references funding_call on delete cascade,
  kind           text not null check (kind in ('received', 'paid-on', 'spent')),
  payer          text,
  receiver       text,
  day            date not null,
  amount         numeric(12, 2) not null check (amount > 0),
  about          text not null check (about ~ '\S'),
  recorded_by    text not null,
  recorded_on    date not null,
  cancelled_by   text,
  cancelled_on   date,
  cancel_reason  text,
  check ((kind = 'received') = (payer is null)),
  check ((kind = 'spent') = (receiver is null)),
  check (num_nonnulls(cancelled_by, cancelled_on, cancel_reason) in (0, 3))
);
create index on funding_entry (case_reference);
comment on column funding_entry.payer is 'Null: the fund';
comment on column funding_entry.receiver is 'Null: whoever the municipality bought from';

-- What the fund wants to read, until the last one is accepted.
create table funding_report (
  id             bigint generated always as identity primary key,
  case_reference text not null references funding_call on delete cascade,
  due            date not null,
  handed_in_on   date,
  accepted_on    date,
  unique (case_reference, due),
  check (accepted_on is null or handed_in_on is not null)
);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('funding-report-ahead',      '2026-01-01', null, '4', 'weeks',        'default', 'Choice of the programme: so long before a report is due to a fund its task opens'),
  ('funding-hand-in-grace',     '2026-01-01', null, '5', 'working-days', 'default', 'Choice of the programme: so long after the deadline of a fund it can still be recorded that the application was handed in in time'),
  ('funding-contact-retention', '2026-01-01', null, '3', 'months',       'default', 'Choice of the programme: the contact at a fund is erased so long after the end (article 5(1)(e) GDPR)'),
  ('funding-retention',         '2026-01-01', null, '7', 'years',        'default', 'Choice of the programme: a joint application is erased, with its ledger, so long after its end');

insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('answer-funding-call',         '3',  'months'),
  ('compose-funding-application', '10', 'working-days'),
  ('hand-in-funding-application', '1',  'years'),
  ('record-funding-result',       '10', 'working-days'),
  ('hand-in-funding-report',      '3',  'months'),
  ('record-report-reply',         '20', 'working-days'),
  ('replace-funding-lead',        '10', 'working-days')
) as terms (task, value, unit);
