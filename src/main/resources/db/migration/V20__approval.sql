-- Approval by a municipality: one row for each step that somebody recorded. The latest row counts.
create table review (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  outcome        text not null check (outcome in ('suitable', 'more-information', 'not-suitable')),
  reason         text,
  reviewed_by    text not null,
  reviewed_on    date not null
);
create index on review (case_reference, municipality);

create table supplied_information (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  question       text not null,
  answer         text not null,
  supplied_by    text not null,
  supplied_on    date not null
);
create index on supplied_information (case_reference, municipality);

-- The day that HR and the candidate agreed on for the interview. The latest row counts.
create table planned_interview (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  planned_on     date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on planned_interview (case_reference, municipality);

create table interview (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  outcome        text not null check (outcome in ('positive', 'negative')),
  held_on        date not null,
  reason         text,
  recorded_by    text not null
);
create index on interview (case_reference, municipality);

create table offer (
  id               bigint generated always as identity primary key,
  case_reference   text not null references nomination,
  municipality     text not null references municipality,
  position         text not null,
  scale            text not null,
  step             integer not null,
  hours_per_week   numeric(3, 1) not null,
  start_date       date not null,
  end_date         date not null check (end_date > start_date),
  budget_reference text not null,
  prepared_by      text not null,
  prepared_on      date not null,
  advice           text,
  yearly_cost      numeric(9, 2) check (yearly_cost > 0)
);
create index on offer (case_reference, municipality);

comment on column offer.advice is 'What HR advises whoever decides, in words';
comment on column offer.yearly_cost is 'What a year with these hours costs the municipality, in euros with the employer''s charges, as HR estimates';

create table appointment_decision (
  id                 bigint generated always as identity primary key,
  case_reference     text not null references nomination,
  municipality       text not null references municipality,
  outcome            text not null check (outcome in ('approve', 'reject')),
  decision_reference text,
  reason             text,
  other_skills       text,
  decided_by         text not null,
  decided_on         date not null
);
create index on appointment_decision (case_reference, municipality);
comment on column appointment_decision.other_skills is 'Which other skills or responsibilities a contract asks that follows another with this employer (7:652(8) BW)';

create table offer_reply (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  outcome        text not null check (outcome in ('accepted', 'declined')),
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on offer_reply (case_reference, municipality);
