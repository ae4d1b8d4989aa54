-- Candidates, their nominations, and what becomes of these.

-- The same person may be nominated more than once. Each nomination keeps what was said of the
-- candidate then; the person ties them together, once somebody has said that they are one.
create table person (
  id uuid primary key
);

create table candidate (
  id                 uuid primary key,
  person_id          uuid not null references person,
  given_name         text not null,
  family_name        text not null,
  email              text not null,
  phone              text not null,
  preferred_language text not null check (preferred_language in ('uk', 'en', 'nl')),
  home_municipality  text not null,
  oblast             text not null,
  current_position   text not null,
  languages          text[] not null,
  -- Made from the name, so that it is found in another alphabet or spelling.
  name_keys          text[] not null
);
create index on candidate (person_id);

create table nomination (
  case_reference          text primary key check (case_reference ~ '^POSIV-[0-9]{4}-[0-9]{4,}$'),
  version                 integer not null,
  candidate_id            uuid not null references candidate,
  municipality            text not null references municipality,
  expertise               text[] not null,
  motivation              text not null,
  where_now               text not null,
  exit_basis              text,
  available_from          date,
  privacy_notice_given_on date not null,
  ukrainian_partner       text,
  ukrainian_project       text,
  nominated_by            text not null,
  nominated_on            date not null,
  status                  text not null check (status in ('NOMINATED', 'WILLING', 'AT_WORK', 'UNWILLING', 'IN_POOL', 'CLOSED'))
);
create index on nomination (candidate_id);

-- The last case number given out in a year.
create table case_number (
  year        integer primary key,
  last_number integer not null
);

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

-- Asked of a candidate in the pool: whether they still want to be there. A yes is a new consent.
create table pool_question (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  asked_on       date not null,
  answered_on    date check (answered_on >= asked_on),
  unique (case_reference, asked_on)
);
comment on column pool_question.answered_on is 'Null where no answer came before the candidate left the pool';

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
