-- Systems of municipalities that read here.
create table api_client (
  id           bigint generated always as identity primary key,
  municipality text not null references municipality on delete cascade,
  issuer       text not null check (length(issuer) between 1 and 300),
  subject      text not null check (length(subject) between 1 and 200),
  name         text not null check (length(name) between 1 and 100),
  added_by     text not null,
  added_on     date not null,
  ended_on     date,
  used_on      date
);
-- One system is of one municipality.
create unique index on api_client (issuer, subject) where ended_on is null;
create index on api_client (municipality);
comment on column api_client.subject is 'What the provider calls the system in a token (sub). Its secret is at the provider alone';
comment on column api_client.used_on is 'When it came in last';

-- What a system has been able to read of a case: held against what it can read now, it says what changed.
create table api_known_case (
  municipality   text not null references municipality on delete cascade,
  case_reference text not null references nomination on delete cascade,
  standing       text not null,
  contracts      text not null,
  primary key (municipality, case_reference)
);
create index on api_known_case (case_reference);
comment on column api_known_case.standing is 'Status, first and last day';

-- Where a municipality is told of what changed.
create table webhook (
  municipality text primary key references municipality on delete cascade,
  address      text not null check (length(address) between 1 and 500),
  secret       text not null,
  set_by       text not null,
  set_on       date not null
);
comment on column webhook.secret is 'Encrypted with the key of documents';

create table api_event (
  id              uuid primary key,
  number          bigint generated always as identity unique,
  municipality    text not null references municipality on delete cascade,
  case_reference  text not null references nomination on delete cascade,
  type            text not null check (type in ('case-changed', 'contracts-changed', 'case-gone')),
  at              timestamptz not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz,
  sent_at         timestamptz,
  set_aside_at    timestamptz,
  error           text
);
create index on api_event (municipality, number);
create index on api_event (case_reference);
create index on api_event (next_attempt_at) where next_attempt_at is not null;
comment on column api_event.next_attempt_at is 'Empty if it is not to be sent: there was no address, it was taken, or set aside';
comment on column api_event.error is 'A class or a number; what a receiver says can hold anything';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('webhook-attempts', '2026-01-01', null, '12', 'count', 'default', 'Choice of the programme: after so many attempts an event that a municipality does not take is set aside'),
  ('event-retention',  '2026-01-01', null, '30', 'days',  'default', 'Choice of the programme: so long systems can ask what changed (article 5(1)(e) GDPR)');

-- The case system of a municipality (ZGW: Zaken API, Documenten API).
create table zgw_connection (
  municipality  text primary key references municipality on delete cascade,
  cases         text not null check (length(cases) between 1 and 500),
  documents     text not null check (length(documents) between 1 and 500),
  case_type     text not null check (length(case_type) between 1 and 500),
  document_type text not null check (length(document_type) between 1 and 500),
  rsin          text not null check (rsin ~ '^[0-9]{9}$'),
  client_id     text not null check (length(client_id) between 1 and 100),
  secret        text not null check (secret <> ''),
  set_by        text not null,
  set_on        date not null
);
comment on column zgw_connection.secret is 'Encrypted with the key of documents';

create table zgw_case (
  municipality    text not null references municipality on delete cascade,
  case_reference  text not null references nomination on delete cascade,
  url             text,
  sent            text,
  attempts        integer not null default 0,
  next_attempt_at timestamptz,
  error           text,
  primary key (municipality, case_reference)
);
create index on zgw_case (case_reference);
comment on column zgw_case.sent is 'What was said of it last; without anything of a person';
comment on column zgw_case.error is 'A class, a number or a code of the standard. With an error and without a next attempt a person is asked';

create table zgw_document (
  document       uuid not null,
  municipality   text not null references municipality on delete cascade,
  case_reference text not null references nomination on delete cascade,
  url            text not null,
  primary key (document, municipality)
);
create index on zgw_document (case_reference);
