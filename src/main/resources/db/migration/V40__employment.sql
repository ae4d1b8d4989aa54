-- Employment: one row for each form that HR handed in. The latest row of a case counts.
create table contract (
  id                     bigint generated always as identity primary key,
  case_reference         text not null references nomination,
  trial_period_months    integer not null check (trial_period_months >= 0),
  early_notice_clause    boolean not null,
  end_notice_in_contract boolean not null,
  recorded_by            text not null,
  recorded_on            date not null
);
create index on contract (case_reference);

create table contract_signatures (
  id                        bigint generated always as identity primary key,
  case_reference            text not null references nomination,
  signed_by_official_on     date not null,
  signed_by_municipality_on date not null,
  recorded_by               text not null,
  recorded_on               date not null
);
create index on contract_signatures (case_reference);

create table identity_check (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  checked_on     date not null,
  recorded_by    text not null
);
create index on identity_check (case_reference);

create table bsn_registration (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  bsn            text not null check (bsn ~ '^[0-9]{9}$'),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on bsn_registration (case_reference);

create table conduct_certificate (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('received', 'refused')),
  received_on    date,
  recorded_by    text not null,
  recorded_on    date not null,
  check ((outcome = 'received') = (received_on is not null))
);
create index on conduct_certificate (case_reference);

create table workplace (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  official_user  text not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on workplace (case_reference);
create index on workplace (official_user);
