-- Missions to Ukraine. Nobody is asked for a route or a place, nor for anything military.
create table mission (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  asked_from     date not null,
  asked_until    date not null check (asked_until >= asked_from),
  approved_from  date,
  approved_until date check (approved_until >= approved_from),
  purpose        text not null,
  in_shelter     boolean,
  state          text not null check (state in ('requested', 'checked', 'approved', 'refused', 'cancelled', 'reported')),
  requested_by   text not null,
  requested_on   date not null,
  check ((approved_from is null) = (approved_until is null)),
  check (state <> 'approved' or approved_from is not null)
);
create index on mission (case_reference);
comment on column mission.asked_from is 'The days as asked for last';
comment on column mission.approved_from is 'The days that were approved last; they hold until other days are approved';
comment on column mission.in_shelter is 'Whether the official lives in municipal shelter; null if nobody was to say';

-- What HR saw. The latest row of a mission counts.
create table mission_check (
  id               bigint generated always as identity primary key,
  mission          bigint not null references mission on delete cascade,
  outcome          text not null check (outcome in ('safe', 'not-safe')),
  advice_seen_on   date,
  insured          boolean not null,
  embassy_informed boolean not null,
  exit_basis       text check (exit_basis in ('free', 'business-trip', 'other')),
  exit_verified    boolean not null,
  reentry_verified boolean not null,
  reason           text,
  checked_by       text not null,
  checked_on       date not null
);
create index on mission_check (mission);
comment on column mission_check.advice_seen_on is 'When the Dutch travel advice was looked at';
comment on column mission_check.reason is 'Why it is not safe; the official reads it';

-- What a manager decided. The latest row of a mission counts.
create table mission_decision (
  id         bigint generated always as identity primary key,
  mission    bigint not null references mission on delete cascade,
  outcome    text not null check (outcome in ('approve', 'reject')),
  reason     text,
  decided_by text not null,
  decided_on date not null
);
create index on mission_decision (mission);
comment on column mission_decision.reason is 'Why it is rejected; the official reads it';

-- That the official is back, and what the mission brought.
create table mission_report (
  id          bigint generated always as identity primary key,
  mission     bigint not null references mission on delete cascade,
  returned_on date not null,
  report      text not null,
  reported_by text not null,
  reported_on date not null
);
create index on mission_report (mission);
