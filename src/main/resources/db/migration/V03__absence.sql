-- Who has left, who is away, and how often people want mail.
alter table account add column left_on date;
alter table account add column mail_frequency text not null default 'at-once'
  check (mail_frequency in ('at-once', 'daily'));
comment on column account.left_on is 'First day without the account; empty as long as the person works here';

create table absence (
  id         bigint generated always as identity primary key,
  user_id    text not null references account on delete cascade,
  from_on    date not null,
  until_on   date not null check (until_on >= from_on),
  stand_in   text references account on delete set null check (stand_in <> user_id),
  entered_by text not null,
  begun      boolean not null default false,
  -- Nobody is away twice on the same day.
  exclude using gist (user_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index on absence (until_on);
comment on column absence.begun is 'Whether the tasks of the person have been handed over';

-- Cases that have heard that their mentor left; they hear it once.
create table departure_told (
  user_id        text not null,
  case_reference text not null,
  primary key (user_id, case_reference)
);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('escalation.manager',   '2026-01-01', null, '2', 'working-days', 'default', 'Choice of the programme: after the last day of a task'),
  ('escalation.programme', '2026-01-01', null, '5', 'working-days', 'default', 'Choice of the programme: after the last day of a task');
