-- What comes after the work: whether Ro3kvit may keep in touch, and a survey of both sides a month later.
create table farewell (
  case_reference           text primary key references nomination,
  municipality             text not null references municipality,
  ask_on                   date not null,
  closes_on                date not null check (closes_on >= ask_on),
  asked_on                 date,
  official_answered_on     date,
  municipality_answered_on date
);
comment on column farewell.closes_on is 'The last day for an answer; the survey closes by itself';

-- A row as long as the consent holds. No row stands for no, for taken back, and for not answered alike.
create table alumni_consent (
  case_reference text primary key references nomination,
  given_on       date not null
);

-- That somebody took it back by phone or by mail: Ro3kvit records the day, never why.
create table alumni_withdrawal (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  withdrawn_on   date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on alumni_withdrawal (case_reference);

-- Answers without a case, so that they can be counted and nobody is found by them.
create table survey_answer (
  id     bigint generated always as identity primary key,
  side   text not null check (side in ('official', 'municipality')),
  rating integer not null check (rating between 1 and 5),
  again  boolean not null
);
