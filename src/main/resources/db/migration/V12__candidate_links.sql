-- Personal links of candidates to the page of their case. The link itself stands in a mail only; here is what is needed
-- to recognise it.
create table candidate_link (
  token_hash     bytea primary key,
  case_reference text not null references nomination on delete cascade,
  issued_on      date not null,
  expires_on     date not null check (expires_on >= issued_on),
  revoked_on     date
);
create index on candidate_link (case_reference);

comment on column candidate_link.token_hash is 'SHA-256 of the token in the link';
comment on column candidate_link.expires_on is 'The last day on which the link opens the page';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('candidate-link', '2026-01-01', null, '90', 'days', 'default', 'Choice of the programme: longer than most steps take, and renewed with each mail');
