-- Mail that is to be sent, and what became of it. No name and no address stands here: who the reader is, and
-- in which language, is looked up when the mail is sent.
create table outbox (
  id              uuid primary key,
  notice          text not null,
  case_reference  text,
  municipality    text references municipality,
  recipient       text,
  recipient_role  text,
  about_reader    boolean not null,
  task_id         text,
  task_key        text,
  due_on          date,
  step            text not null,
  digest_on       date,
  joined          text,
  created_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0,
  last_error      text,
  held_for        text check (held_for in ('address', 'technical')),
  sent_at         timestamptz,
  dropped_at      timestamptz,
  drop_reason     text check (drop_reason in ('task-done', 'task-taken', 'reader-gone', 'sent-again')),
  subject_en      text,
  subject_nl      text,
  subject_uk      text,
  again_of        uuid references outbox,
  again_by        text,
  lease           uuid,
  leased_until    timestamptz,
  message_id      text,
  bounces         integer not null default 0,
  bounced_at      timestamptz,
  bounce_status   text,
  check ((bounces = 0) = (bounced_at is null)),
  check ((bounced_at is null) = (bounce_status is null)),
  check ((lease is null) = (leased_until is null)),
  check ((again_of is null) = (again_by is null)),
  check (recipient is not null or about_reader),
  check (num_nonnulls(digest_on, joined) <= 1),
  check (num_nonnulls(task_id, task_key, due_on) in (0, 3)),
  check (sent_at is null or dropped_at is null),
  check ((dropped_at is null) = (drop_reason is null)),
  -- One step of the engine tells one reader one thing once, however often it is tried.
  unique nulls not distinct (step, notice, recipient)
);
create index on outbox (next_attempt_at) where sent_at is null and dropped_at is null;
create index on outbox (recipient, digest_on) where sent_at is null and dropped_at is null;
create index on outbox (recipient, case_reference) where held_for is not null and sent_at is null and dropped_at is null;
create index on outbox (case_reference);
create index on outbox (again_of) where again_of is not null;
create index on outbox (message_id) where sent_at is not null;
comment on column outbox.recipient is 'User id of the reader; empty for the candidate of the case';
comment on column outbox.recipient_role is 'What the reader was when it was written; somebody can be something else later';
comment on column outbox.subject_en is 'What stood above it when it was sent, as each reader of the file reads it; empty until then';
comment on column outbox.again_of is 'The mail that somebody had sent again with this one';
comment on column outbox.again_by is 'User id of who asked for it';
comment on column outbox.about_reader is 'Whether the reader is the person whom the case is about';
comment on column outbox.step is 'Id of the step of the engine that caused the mail: an activity instance or a task';
comment on column outbox.digest_on is 'Day of the daily mail that this is part of; empty for a mail of its own';
comment on column outbox.joined is 'Of what began with one step: what the same reader gets as one mail has the same here, which names the transaction; empty for a mail of its own';
comment on column outbox.next_attempt_at is 'Infinity: it waits until it is mended';
comment on column outbox.last_error is 'Class of the last exception; its message could hold an address';
comment on column outbox.held_for is 'Why it was not accepted for good: the reader''s address, which Ro3kvit or HR corrects, or something technical, also a mail that cannot be read';
comment on column outbox.lease is 'Whose it is to send, while it is on its way: what is not noted as sent before this is over is sent again, with the same Message-ID';
comment on column outbox.message_id is 'As what it went out last, without the domain: what comes back names it';
comment on column outbox.bounces is 'How often a mail server took it and sent it back';
comment on column outbox.bounce_status is 'Why it came back last, as RFC 3463 numbers it';
comment on column outbox.leased_until is 'By the clock of the database, which nobody moves';

-- A mail server that does not answer: no row while it does. No node tries it before its rest is over.
create table mail_server (
  only_one    boolean primary key check (only_one),
  failures    integer not null,
  since       timestamptz not null,
  rests_until timestamptz not null,
  last_error  text not null
);
comment on column mail_server.failures is 'How often it was tried in vain since then';
comment on column mail_server.last_error is 'Class of the error, and the number that the server said';

-- Where mail goes, and whose database this is: in a copy that was restored elsewhere nobody is written to.
create table mail_desk (
  only_one        boolean primary key check (only_one),
  installation    text not null,
  database_server text not null,
  mode            text not null check (mode in ('send', 'redirect', 'nothing')),
  redirect_to     text,
  version         integer not null,
  since           timestamptz not null,
  chosen_by       text,
  check ((mode = 'redirect') = (redirect_to is not null))
);
comment on column mail_desk.installation is 'The host of its address, and its name if it has one';
comment on column mail_desk.database_server is 'What PostgreSQL calls itself since it was made (system_identifier)';

-- Where a mail goes that does not go to its reader's address: to the one of before, or to one that is to be confirmed. Gone once it is sent.
create table other_address (
  mail    uuid primary key references outbox on delete cascade,
  address text not null
);

-- What has been put into people's calendars, so that a change reaches the same entry. Only days: no hour is agreed on in a case.
create table calendar_entry (
  case_reference text not null references nomination on delete cascade,
  event          text not null check (event in ('interview', 'start', 'evaluation', 'end-notice')),
  sequence       integer not null default 0,
  day            date not null,
  cancelled      boolean not null default false,
  primary key (case_reference, event)
);
comment on column calendar_entry.sequence is 'Goes up whenever the day changes or the entry is cancelled (RFC 5545, 3.8.7.4)';

-- In whose calendar such a day stands now, and where, so that one that moves or is no longer theirs is put right there too.
create table calendar_reader (
  case_reference text not null,
  event          text not null,
  reader         text not null,
  day            date not null,
  moved          boolean not null default false,
  primary key (case_reference, event, reader),
  foreign key (case_reference, event) references calendar_entry on delete cascade
);
create index on calendar_reader (case_reference) where moved;
comment on column calendar_reader.reader is 'User id; empty for the candidate, at the own address';
comment on column calendar_reader.moved is 'Something moved on which the day can depend: it is to be looked at';
