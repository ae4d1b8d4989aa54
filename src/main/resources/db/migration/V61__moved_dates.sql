-- What was signed says which dates it was signed for, so that a start that moves afterwards asks for an addendum.
alter table contract_signatures add column start_date date;
alter table contract_signatures add column end_date date;
comment on column contract_signatures.start_date is 'First day of the contract as signed; empty when signed before it was recorded';

-- Contracts of an official with the municipality from before this case. One row for a decision that mentions them.
create table contract_chain (
  id                bigint generated always as identity primary key,
  case_reference    text not null references nomination,
  earlier_contracts integer not null check (earlier_contracts > 0),
  first_contract_on date not null,
  recorded_by       text not null,
  recorded_on       date not null
);
create index on contract_chain (case_reference);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('document-end-reminder', '2026-01-01', null, '120', 'days', 'default', 'Choice of the programme: time enough to ask for new proof of the right to work');
