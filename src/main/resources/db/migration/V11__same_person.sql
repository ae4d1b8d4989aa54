-- The same person may be nominated more than once. Each nomination keeps what was said of the
-- candidate then; the person ties them together, once somebody has said that they are one.
create table person (
  id uuid primary key
);
alter table candidate add column person_id uuid references person;
insert into person (id) select id from candidate;
update candidate set person_id = id;
alter table candidate alter column person_id set not null;
create index on candidate (person_id);

-- What Ro3kvit decided when a candidate looked like an earlier one.
create table duplicate_decision (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('different-person', 'same-person')),
  other_case     text references nomination,
  decided_by     text not null,
  decided_on     date not null,
  check ((outcome = 'same-person') = (other_case is not null))
);
create index on duplicate_decision (case_reference);

-- How a round with a municipality ended.
create table nomination_result (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  result         text not null check (result in ('NOT_SELECTED', 'DECLINED', 'ACCEPTED')),
  recorded_on    date not null
);
create index on nomination_result (case_reference);
create index on nomination_result (municipality);

-- The candidate's consent to stay in the pool. It ends with the day that was told to them, also
-- when the rule changes afterwards.
create table pool_consent (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  given_on       date not null,
  ends_on        date not null check (ends_on > given_on),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on pool_consent (case_reference);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('pool-consent',          '2026-01-01', null, '1', 'years',  'default', 'Choice of the programme, after the usual practice that an applicant''s data are kept for at most a year with consent'),
  ('pool-consent-reminder', '2026-01-01', null, '1', 'months', 'default', 'Choice of the programme');
