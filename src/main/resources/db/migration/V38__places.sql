-- Open places: what municipalities look for.
create table place (
  id           bigint generated always as identity primary key,
  municipality text not null references municipality
);
create index on place (municipality);

create table place_version (
  place          bigint not null references place on delete cascade,
  number         integer not null check (number > 0),
  state          text not null check (state in ('open', 'filled', 'closed')),
  themes         text[] not null check (cardinality(themes) > 0),
  languages      text[] not null,
  hours          numeric(3, 1) not null check (hours between 1 and 40),
  earliest_start date not null,
  housing        boolean not null,
  partner        text references list_item,
  about          text not null check (about ~ '\S'),
  reason         text check (reason ~ '\S'),
  written_by     text not null,
  written_on     date not null,
  primary key (place, number)
);
comment on table place_version is 'Every version is kept; the last one holds';
comment on column place_version.languages is 'Without which the work cannot be done';
comment on column place_version.earliest_start is 'The first day on which somebody can begin';
comment on column place_version.partner is 'In Ukraine, with whom the other half of the work is; null if that is open';
comment on column place_version.reason is 'Null for the first version, and where somebody began to work there';
comment on column place_version.written_by is 'system where somebody began to work there';

-- For which place a candidate is put forward. The last row of a case holds; null: for none.
create table place_choice (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  place          bigint references place on delete set null,
  chosen_by      text not null,
  chosen_on      date not null
);
create index on place_choice (case_reference);
create index on place_choice (place);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('place-retention', '2026-01-01', null, '2', 'years', 'default', 'Choice of the programme: a place of a municipality is erased so long after it was filled or closed');
