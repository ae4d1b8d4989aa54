-- What municipalities made of the words of letters. Holds no personal data: a text has placeholders.
create table letter_text (
  id           bigint generated always as identity primary key,
  municipality text not null references municipality (id),
  kind         text not null check (kind ~ '^[a-z-]+$'),
  language     text not null check (language in ('nl', 'en', 'uk')),
  text         text check (length(text) <= 20000),
  written_by   text not null,
  written_on   date not null
);
create index on letter_text (municipality, kind, language, id);
comment on table letter_text is 'Every version; the last one holds';
comment on column letter_text.text is 'Null: from then on the standard text again';
