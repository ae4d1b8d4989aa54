-- The evaluation of the year: one row for each view, decision and notice. The latest row counts.
create table self_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  reflection     text not null,
  wish_next_year text not null,
  written_by     text not null,
  written_on     date not null
);
create index on self_evaluation (case_reference);

create table mentor_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  rating         text not null check (rating in ('1', '2', '3', '4', '5')),
  strengths      text not null,
  improvements   text not null,
  advice         text not null,
  written_by     text not null,
  written_on     date not null
);
create index on mentor_evaluation (case_reference);

create table ro3kvit_evaluation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contribution   text not null,
  advice         text not null,
  written_by     text not null,
  written_on     date not null
);
create index on ro3kvit_evaluation (case_reference);

create table follow_up (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('extend', 'end', 'permanent')),
  new_end_date   date check ((new_end_date is not null) = (outcome = 'extend')),
  reason         text not null,
  decided_by     text not null,
  decided_on     date not null
);
create index on follow_up (case_reference);

create table end_notice (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  sent_on        date not null,
  received_on    date not null check (received_on >= sent_on),
  delivery_proof text not null,
  conditions     text,
  days_late      integer not null check (days_late >= 0),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on end_notice (case_reference);
comment on column end_notice.days_late is 'Days after the last day for the notice on which it was received; 0 when in time';
