-- Municipalities; the id is also the engine's tenant.
create table municipality (
  id                  text primary key check (id ~ '^[a-z-]+$'),
  name                text not null,
  inhabitants         integer not null check (inhabitants > 0),
  inhabitants_on      date not null,
  participating_since date
);

-- The five that the letter to councillors of 9 February 2023 names. Inhabitants: CBS, table 70748ned,
-- 1 January 2021; to be checked yearly.
insert into municipality values
  ('utrecht',    'Utrecht',    359370, '2021-01-01', '2023-02-09'),
  ('arnhem',     'Arnhem',     162424, '2021-01-01', '2023-02-09'),
  ('enschede',   'Enschede',   159732, '2021-01-01', '2023-02-09'),
  ('amersfoort', 'Amersfoort', 157462, '2021-01-01', '2023-02-09'),
  ('eindhoven',  'Eindhoven',  235691, '2021-01-01', '2023-02-09');

-- The directory of people with an account. Passwords are not kept here.
create table account (
  user_id  text primary key,
  name     text not null,
  email    text not null,
  language text not null check (language in ('nl', 'en', 'uk'))
);

-- Roles; the municipality is empty for a role of the whole programme.
create table account_role (
  user_id      text not null references account on delete cascade,
  role         text not null,
  municipality text references municipality,
  unique nulls not distinct (user_id, role, municipality)
);
create index on account_role (role, municipality);

-- Fields of work.
create table theme (
  id       text primary key,
  position integer not null unique
);
insert into theme values
  ('urban-planning', 1), ('construction', 2), ('mobility', 3), ('water', 4), ('energy', 5), ('heating', 6),
  ('waste-recycling', 7), ('disaster-resilience', 8), ('decentralisation', 9), ('social-recovery', 10), ('finance', 11);
