-- The year at work: one row for each form that somebody handed in. The latest row counts.
create table start_confirmation (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('started', 'no-show')),
  started_on     date check ((started_on is not null) = (outcome = 'started')),
  confirmed_by   text not null,
  confirmed_on   date not null
);
create index on start_confirmation (case_reference);

create table oath (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  taken_on       date not null,
  recorded_by    text not null
);
create index on oath (case_reference);

create table intake_plan (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  goals          text not null,
  made_by        text not null,
  made_on        date not null
);
create index on intake_plan (contract_id);

create table check_in (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  month_from     date not null,
  held_on        date not null,
  wellbeing      text not null check (wellbeing in ('good', 'fair', 'poor')),
  progress       text not null,
  concern        boolean not null,
  logged_by      text not null
);
create index on check_in (case_reference);
create index on check_in (contract_id);
comment on column check_in.month_from is 'First day of the month of the contract that the talk looks back on';

-- What HR wrote down about a concern that a mentor raised. The latest row of a check-in counts.
create table concern_follow_up (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  check_in_id    bigint not null references check_in on delete cascade,
  outcome        text not null check (outcome in ('settled', 'keep-an-eye')),
  agreed         text not null,
  ask_again_on   date check ((ask_again_on is not null) = (outcome = 'keep-an-eye')),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on concern_follow_up (case_reference);
create index on concern_follow_up (check_in_id);

-- The hours of a month of a contract. A correction is another row about the same month: the latest one counts, those
-- before it say what stood there.
create table logged_hours (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  month_from     date not null,
  month_until    date not null check (month_until >= month_from),
  hours_local    numeric(4, 1) not null check (hours_local >= 0),
  hours_ukraine  numeric(4, 1) not null check (hours_ukraine >= 0),
  themes         text[] not null,
  project_local  text,
  project_ukraine text,
  explanation    text,
  logged_by      text not null,
  logged_on      date not null
);
create index on logged_hours (case_reference);
create index on logged_hours (contract_id);
comment on column logged_hours.explanation is 'What the official says with a correction, for those who confirm the hours';

-- What somebody said to one half of the hours of a month. It is about one row: a correction is confirmed anew.
create table hours_confirmation (
  id              bigint generated always as identity primary key,
  case_reference  text not null references nomination,
  contract_id     bigint not null references contract,
  logged_hours_id bigint not null references logged_hours on delete cascade,
  half            text not null check (half in ('local', 'ukraine')),
  outcome         text not null check (outcome in ('confirm', 'ask')),
  question        text check ((question is not null) = (outcome = 'ask')),
  answered_by     text not null,
  answered_on     date not null
);
create index on hours_confirmation (case_reference);
create index on hours_confirmation (contract_id);
create index on hours_confirmation (logged_hours_id);

-- That the split gave a reason to talk: once for each reason.
create table split_talk (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  month_from     date not null,
  opened_on      date not null
);
create index on split_talk (case_reference);
create index on split_talk (contract_id);

create table split_agreement (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  plan           text not null,
  agreed_by      text not null,
  agreed_on      date not null
);
create index on split_agreement (case_reference);
create index on split_agreement (contract_id);
