-- Files that people added to a case. Lists read the first table only.
create table stored_document (
  id             uuid primary key,
  case_reference text not null references nomination,
  municipality   text references municipality,
  contract_id    bigint references contract on delete set null,
  kind           text not null check (kind in ('cv', 'residence-proof', 'identity-copy', 'permit', 'signed-contract',
                                               'notice-receipt', 'other')),
  type           text not null check (type in ('pdf', 'jpeg', 'png')),
  size           integer not null check (size > 0),
  file_name      text,
  description    text,
  added_by       text not null,
  added_at       timestamptz not null,
  gone_at        timestamptz,
  gone_by        text,
  gone_because   text,
  check ((gone_at is null) = (gone_by is null)),
  check (gone_at is null or file_name is null and description is null)
);
create index on stored_document (case_reference);
comment on column stored_document.municipality is 'Whose HR or official added it; null if Ro3kvit did, which every reader of its kind may then see';
comment on column stored_document.file_name is 'As whoever added it called it; shown in the file of the case and nowhere else, and gone with the content';
comment on column stored_document.gone_at is 'When its content was taken away or erased; that there was one stays';
comment on column stored_document.gone_by is 'system where its term was over';
comment on column stored_document.gone_because is 'In somebody''s words; gone once the term of the document is over';

-- The content, encrypted (AES-256-GCM). With a document it goes, and before it when somebody takes it away.
create table document_content (
  document uuid primary key references stored_document on delete cascade,
  key_id   text not null,
  nonce    bytea not null,
  content  bytea not null
);
alter table document_content alter column content set storage external;
comment on column document_content.key_id is 'Which key opens it: the beginning of the SHA-256 of the key';

-- Cases without work, from the day on which they were seen to be over: their documents have a term from then on.
create table case_without_work (
  case_reference text primary key references nomination,
  over_on        date not null
);
