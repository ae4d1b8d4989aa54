-- Systems of municipalities that read here.
create table api_client (
  id           bigint generated always as identity primary key,
  municipality text not null references municipality on delete cascade,
  issuer       text not null check (length(issuer) between 1 and 300),
  subject      text not null check (length(subject) between 1 and 200),
  name         text not null check (length(name) between 1 and 100),
  added_by     text not null,
  added_on     date not null,
  ended_on     date,
  used_on      date
);
-- One system is of one municipality.
create unique index on api_client (issuer, subject) where ended_on is null;
create index on api_client (municipality);
comment on column api_client.subject is 'What the provider calls the system in a token (sub). Its secret is at the provider alone';
comment on column api_client.used_on is 'When it came in last';
