-- Candidates and their nominations.
create table candidate (
  id                 uuid primary key,
  given_name         text not null,
  family_name        text not null,
  email              text not null,
  phone              text not null,
  preferred_language text not null check (preferred_language in ('uk', 'en', 'nl')),
  home_municipality  text not null,
  oblast             text not null,
  current_position   text not null,
  languages          text[] not null
);

create table nomination (
  case_reference          text primary key check (case_reference ~ '^POSIV-[0-9]{4}-[0-9]{4}$'),
  version                 integer not null,
  candidate_id            uuid not null references candidate,
  municipality            text not null references municipality,
  expertise               text[] not null,
  motivation              text not null,
  where_now               text not null,
  exit_basis              text,
  available_from          date not null,
  privacy_notice_given_on date not null,
  ukrainian_partner       text,
  ukrainian_project       text,
  nominated_by            text not null,
  nominated_on            date not null,
  status                  text not null check (status in ('NOMINATED', 'WILLING', 'UNWILLING', 'IN_POOL', 'CLOSED'))
);
create index on nomination (candidate_id);

-- The last case number given out in a year.
create table case_number (
  year        integer primary key,
  last_number integer not null
);
