-- What the programme learns, and how its people hear of it. Nothing here refers to a case of a person.

-- Numbers of a year, of lessons and meetings together.
create table knowledge_number (
  year        integer primary key,
  last_number integer not null
);

-- A lesson as it says now; what it said before is not kept, because it may have said too much.
create table lesson (
  case_reference text primary key check (case_reference ~ '^KEN-[0-9]{4}-[0-9]{4,}$'),
  stage          text not null check (stage in ('proposed', 'anonymous', 'published', 'refused', 'retracted')),
  stage_since    date not null,
  proposed_by    text not null,
  proposed_on    date not null,
  source         text not null check (source in ('check-in', 'evaluation', 'other')),
  theme          text not null,
  title          text not null,
  lesson         text not null,
  version        integer not null default 1,
  published_on   date,
  check (stage not in ('published', 'retracted') or published_on is not null)
);
comment on column lesson.source is 'What it was learned from; never in which case';

-- What was done with it, in order.
create table lesson_step (
  id             bigint generated always as identity primary key,
  case_reference text not null references lesson on delete cascade,
  what           text not null check (what in ('proposed', 'made-anonymous', 'sent-back', 'published', 'refused', 'corrected', 'retracted')),
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on lesson_step (case_reference);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('lesson-retention',             '2026-01-01', null, '5', 'years',  'default', 'Choice of the programme: a lesson is erased so long after it was published, and a session of the learning platform so long after its day'),
  ('lesson-unpublished-retention', '2026-01-01', null, '3', 'months', 'default', 'Choice of the programme: a lesson that was not published, or was taken back, is erased so long after that (article 5(1)(e) GDPR)');

insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('anonymise-lesson', '10', 'working-days'),
  ('review-lesson',    '10', 'working-days')
) as terms (task, value, unit);

-- A meeting of all municipalities as it stands now.
create table meeting (
  case_reference text primary key check (case_reference ~ '^KEN-[0-9]{4}-[0-9]{4,}$'),
  stage          text not null check (stage in ('asked', 'planned', 'held', 'cancelled', 'skipped')),
  stage_since    date not null,
  subject        text,
  begun_by       text,
  begun_on       date not null,
  day            date,
  starts_at      time,
  minutes        integer check (minutes > 0),
  place          text,
  agenda         text,
  reason         text,
  notes          text,
  sequence       integer not null default 0,
  check (num_nonnulls(day, starts_at, minutes, place, agenda) in (0, 5)),
  check (stage <> 'planned' or day is not null),
  check ((stage = 'held') = (notes is not null))
);
comment on column meeting.begun_by is 'Empty if it began by itself';
comment on column meeting.reason is 'Why it was changed, cancelled or left out, the last time';
comment on column meeting.sequence is 'Goes up whenever what stands in calendars changes (RFC 5545, 3.8.7.4)';

create table meeting_guest (
  case_reference text not null references meeting on delete cascade,
  user_id        text not null,
  primary key (case_reference, user_id)
);

-- What somebody does after it.
create table meeting_action (
  id             bigint generated always as identity primary key,
  case_reference text not null references meeting on delete cascade,
  what           text not null,
  who            text not null,
  due            date not null,
  done_on        date,
  given_by       text not null,
  given_on       date not null
);
create index on meeting_action (case_reference);
create index on meeting_action (who) where done_on is null;

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('meeting-quarterly', '2026-01-01', null, '1', 'weeks', 'default', 'Choice of the programme: so long after the beginning of a quarter its meeting of all municipalities begins by itself'),
  ('meeting-retention', '2026-01-01', null, '2', 'years', 'default', 'Choice of the programme: a meeting is erased, with its notes and who was invited, so long after it was held, cancelled or left out (article 5(1)(e) GDPR)');

insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('plan-meeting', '15', 'working-days'),
  ('hold-meeting', '5',  'working-days')
) as terms (task, value, unit);

-- A session of the learning platform.
create table learning_session (
  id       uuid primary key,
  title    text not null,
  day      date not null,
  link     text not null check (link ~ '^https://'),
  version  integer not null default 1,
  added_by text not null,
  added_on date not null
);

-- That somebody was there, under their case: it is erased with it.
create table session_attendance (
  session        uuid not null references learning_session on delete cascade,
  case_reference text not null references nomination on delete cascade,
  recorded_by    text not null,
  recorded_on    date not null,
  primary key (session, case_reference)
);
create index on session_attendance (case_reference);
