-- Employment: one row for each form that HR handed in. The latest row of a case counts.
-- What a contract says, once it is drawn up.
create table drafted_contract (
  id                     bigint generated always as identity primary key,
  case_reference         text not null references nomination,
  contract_id            bigint not null references contract,
  trial_period_months    integer not null check (trial_period_months >= 0),
  early_notice_clause    boolean not null,
  end_notice_in_contract boolean not null,
  recorded_by            text not null,
  recorded_on            date not null
);
create index on drafted_contract (contract_id);

-- What was signed says which dates it was signed for, so that a start that moves afterwards asks for an addendum.
create table contract_signatures (
  id                        bigint generated always as identity primary key,
  case_reference            text not null references nomination,
  contract_id               bigint not null references contract,
  signed_by_official_on     date not null,
  signed_by_municipality_on date not null,
  start_date                date not null,
  end_date                  date,
  recorded_by               text not null,
  recorded_on               date not null
);
create index on contract_signatures (contract_id);
comment on column contract_signatures.start_date is 'First day of the contract as signed';

-- When the official got the terms of the employment (article 7:655 BW). The latest row of a kind counts.
create table given_terms (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  kind           text not null check (kind in ('core', 'other')),
  given_on       date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on given_terms (case_reference);

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

-- How somebody starts whose BSN is not there yet; the latest row counts until there is a BSN.
create table missing_bsn (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  start_by       text not null check (start_by in ('with-proof', 'anonymous-rate')),
  appointment_on date,
  recorded_by    text not null,
  recorded_on    date not null,
  check ((start_by = 'with-proof') = (appointment_on is not null))
);
create index on missing_bsn (case_reference);

-- When the payroll was asked to correct the wage tax that was withheld at the anonymous rate.
create table wage_tax_repair (
  id              bigint generated always as identity primary key,
  case_reference  text not null references nomination,
  payroll_told_on date not null,
  recorded_by     text not null,
  recorded_on     date not null
);
create index on wage_tax_repair (case_reference);

-- The certificate of conduct (VOG).
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

-- What the manager decided after a refused certificate.
create table conduct_decision (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('continue', 'stop')),
  going_on_by    text check (going_on_by in ('other-position', 'without-certificate')),
  reason         text,
  decided_by     text not null,
  decided_on     date not null,
  check ((outcome = 'continue') = (going_on_by is not null)),
  check (outcome = 'stop' or reason is not null)
);
create index on conduct_decision (case_reference);

-- An account belongs to one person for good: what was written under it stays theirs, and who comes back gets it again.
-- One that was chosen wrongly, and under which nobody wrote anything, is nobody's again: person_id is null.
create table official_account (
  official_user text primary key,
  person_id     uuid references person
);
create index on official_account (person_id);

create table workplace (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  official_user  text not null references official_account,
  -- Why another account took the place of the one before; null for the first.
  reason         text check (reason ~ '\S'),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on workplace (case_reference);
create index on workplace (official_user);
