-- What was recorded and corrected afterwards. The record itself holds what is right; here is what stood there before.
create table correction (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  record         text not null,
  record_id      text not null,
  before         jsonb not null,
  reason         text not null,
  corrected_by   text not null,
  corrected_at   timestamptz not null
);
create index on correction (case_reference);
create index on correction (record, record_id);
comment on column correction.record is 'The table in which it is kept';
comment on column correction.before is 'The whole row as it stood until then, by column';

-- An address at which a candidate asked to be written to. It is used once somebody who reads there has said so.
create table address_wish (
  mail           uuid primary key references outbox on delete cascade,
  case_reference text not null references nomination on delete cascade,
  address        text not null,
  token_hash     bytea unique,
  expires_on     date not null,
  confirmed_on   date
);
create index on address_wish (case_reference);
comment on column address_wish.token_hash is 'SHA-256 of the token in the mail; empty until that is written';
