-- Evaluations in between: each that was asked, the views on it, and what the official answers. The latest row of a view counts.
create table mid_year (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  number         integer not null check (number > 0),
  asked_on       date not null,
  unique (contract_id, number)
);

create table mid_year_view (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  mid_year       bigint not null references mid_year,
  voice          text not null check (voice in ('official', 'mentor', 'ro3kvit')),
  rating         text check (rating in ('1', '2', '3', '4', '5')) check ((rating is not null) = (voice = 'mentor')),
  strengths      text not null,
  improvements   text not null,
  written_by     text not null,
  written_on     date not null
);
create index on mid_year_view (mid_year);

create table mid_year_response (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  mid_year       bigint not null references mid_year,
  response       text,
  written_by     text not null,
  written_on     date not null
);
create index on mid_year_response (mid_year);
comment on column mid_year_response.response is 'Null if the official has read it and has nothing to add';

-- The evaluation of a contract: one row for each view, decision and notice. The latest row of a contract counts.
create table self_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  reflection     text not null,
  wish_next_year text not null,
  written_by     text not null,
  written_on     date not null
);
create index on self_evaluation (contract_id);

create table mentor_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  rating         text not null check (rating in ('1', '2', '3', '4', '5')),
  strengths      text not null,
  improvements   text not null,
  advice         text not null,
  written_by     text not null,
  written_on     date not null
);
create index on mentor_evaluation (contract_id);

create table ro3kvit_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  contribution   text not null,
  advice         text not null,
  written_by     text not null,
  written_on     date not null
);
create index on ro3kvit_evaluation (contract_id);

-- That the official read what the mentor and Ro3kvit wrote, and what the official says to it.
create table evaluation_response (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  response       text,
  written_by     text not null,
  written_on     date not null
);
create index on evaluation_response (contract_id);
comment on column evaluation_response.response is 'Null if the official has read it and has nothing to add';

create table evaluation_summary (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  summary        text not null,
  written_by     text not null,
  written_on     date not null
);
create index on evaluation_summary (contract_id);

create table follow_up (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  outcome        text not null check (outcome in ('extend', 'end', 'permanent')),
  new_end_date   date check ((new_end_date is not null) = (outcome = 'extend')),
  reason         text not null,
  decided_by     text not null,
  decided_on     date not null
);
create index on follow_up (contract_id);

-- Also one that never came, once the contract has ended.
create table end_notice (
  id                bigint generated always as identity primary key,
  case_reference    text not null references nomination,
  contract_id       bigint not null references contract,
  sent_on           date,
  received_on       date check (received_on >= sent_on),
  delivery_proof    text,
  conditions        text,
  days_late         integer not null check (days_late >= 0),
  officials_comment text,
  recorded_by       text not null,
  recorded_on       date not null,
  check (num_nulls(sent_on, received_on, delivery_proof) in (0, 3))
);
create index on end_notice (contract_id);
comment on column end_notice.days_late is 'Days after the last day for the notice on which it was received, or on which the contract ended without it; 0 when in time';
comment on column end_notice.officials_comment is 'What the official says to the decision, if the official wants it on record';

-- A late notice was passed to payroll. Pay is not known here.
create table late_notice_settlement (
  id                  bigint generated always as identity primary key,
  case_reference      text not null references nomination,
  contract_id         bigint not null references contract,
  payroll_informed_on date not null,
  settled_by          text not null,
  settled_on          date not null
);
create index on late_notice_settlement (contract_id);
