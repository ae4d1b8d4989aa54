-- That both sides signed a contract, or an addendum to it: which file shows it, and who looked at it.
create table signature_proof (
  id                  bigint generated always as identity primary key,
  case_reference      text not null references nomination,
  contract_signatures bigint not null references contract_signatures on delete cascade,
  method              text not null check (method in ('wet')),
  document            uuid not null references stored_document,
  digest              text not null check (digest ~ '^[0-9a-f]{64}$'),
  signatory           text not null check (length(signatory) between 1 and 100),
  confirmed_by        text not null,
  confirmed_on        date not null,
  withdrawn_on        date,
  withdrawn_by        text,
  withdrawn_because   text check (length(withdrawn_because) between 1 and 300),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_because is null))
);
create unique index on signature_proof (contract_signatures) where withdrawn_on is null;
create index on signature_proof (case_reference);
create index on signature_proof (document);
comment on column signature_proof.digest is 'SHA-256 of the file when it was confirmed';
comment on column signature_proof.signatory is 'Who signed for the municipality';
