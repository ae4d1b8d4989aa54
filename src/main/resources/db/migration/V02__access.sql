-- Who works with POSIV, for which municipality, and who is away.

-- The id is also the engine's tenant.
create table municipality (
  id                  text primary key check (id ~ '^[a-z-]+$'),
  name                text not null,
  inhabitants         integer not null check (inhabitants > 0),
  inhabitants_on      date not null,
  participating_since date,
  small_allowed       boolean not null default false,
  left_on             date,
  added_on            date
);
comment on column municipality.small_allowed is 'An exception to the smallest number of inhabitants was recorded';
comment on column municipality.left_on is 'First day on which nobody is nominated to it any more; cases that run go on';
comment on column municipality.added_on is 'When it opened in the running program; empty for those that were there at the start';

-- The five that the letter to councillors of 9 February 2023 names. Inhabitants: CBS, table 70748ned,
-- 1 January 2021; to be checked yearly.
insert into municipality (id, name, inhabitants, inhabitants_on, participating_since) values
  ('utrecht',    'Utrecht',    359370, '2021-01-01', '2023-02-09'),
  ('arnhem',     'Arnhem',     162424, '2021-01-01', '2023-02-09'),
  ('enschede',   'Enschede',   159732, '2021-01-01', '2023-02-09'),
  ('amersfoort', 'Amersfoort', 157462, '2021-01-01', '2023-02-09'),
  ('eindhoven',  'Eindhoven',  235691, '2021-01-01', '2023-02-09');

-- The directory of people with an account. Passwords are not kept here.
create table account (
  user_id        text primary key,
  name           text not null,
  email          text not null,
  language       text not null check (language in ('nl', 'en', 'uk')),
  mail_frequency text not null default 'at-once' check (mail_frequency in ('at-once', 'daily')),
  task_door      text check (task_door in ('tasklist', 'own-pages')),
  left_on        date,
  -- A correction by HR holds as long as the directory says the address that it corrects.
  wrong_email    text,
  right_email    text,
  check (num_nonnulls(wrong_email, right_email) in (0, 2))
);
comment on column account.task_door is 'Where tasks open; empty for whoever has chosen nothing';
comment on column account.left_on is 'First day without the account; empty as long as the person works here';
comment on column account.right_email is 'Where mail goes instead of wrong_email; another address from the identity provider counts again';

-- Roles; the municipality is empty for a role of the whole programme.
create table account_role (
  user_id      text not null references account on delete cascade,
  role         text not null,
  municipality text references municipality,
  unique nulls not distinct (user_id, role, municipality)
);
create index on account_role (role, municipality);

-- Under which id an identity provider knows an account, where that is not the id of the account: of who was invited.
create table account_login (
  provider_id text primary key,
  user_id     text not null unique references account on delete cascade
);

-- People who were entered before they ever signed in (ADR 0043). Their account and roles are those of everybody.
create table invitation (
  user_id      text primary key references account on delete cascade,
  invited_by   text not null,
  invited_on   date not null,
  mailed_on    date not null,
  joined_on    date,
  withdrawn_on date,
  check (num_nonnulls(joined_on, withdrawn_on) < 2)
);
comment on column invitation.joined_on is 'Day of the first sign-in; from then on it is an account like any other';
comment on column invitation.withdrawn_on is 'The address is forgotten on that day; the name stays where it was mentioned';

-- On which days somebody was here for the first and for the last time; no hours, and none of the days between.
create table account_seen (
  user_id  text primary key references account on delete cascade,
  first_on date not null,
  last_on  date not null check (last_on >= first_on)
);

-- Lists of cases that somebody gave a name: which cases, in which order, with which columns; nothing that was typed.
create table case_view (
  user_id text not null references account on delete cascade,
  name    text not null check (length(name) between 1 and 40),
  query   text not null,
  primary key (user_id, name)
);
comment on column case_view.query is 'What stands in the address of the list, after the question mark';

create table absence (
  id         bigint generated always as identity primary key,
  user_id    text not null references account on delete cascade,
  from_on    date not null,
  until_on   date not null check (until_on >= from_on),
  stand_in   text references account on delete set null check (stand_in <> user_id),
  entered_by text not null,
  begun      boolean not null default false,
  -- Nobody is away twice on the same day.
  exclude using gist (user_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index on absence (until_on);
comment on column absence.begun is 'Whether the tasks of the person have been handed over';

-- Where candidates and officials can call somebody, if they want to be called; gone with the account, or when taken back.
create table work_phone (
  user_id text primary key references account on delete cascade,
  phone   text not null check (phone ~ '^[+]?[0-9 ()-]{6,30}$')
);
