-- Texts for council and college. They name councillors with their party, and nobody else.

create table council_text (
  -- Chosen when its form was opened, so that the same form sent twice makes one text.
  id           uuid primary key,
  -- Of a municipality that may not take part yet, so that it need not exist.
  municipality text not null check (municipality ~ '^[a-z-]+$'),
  kind         text not null check (kind ~ '^[a-z-]+$')
);

create table council_text_version (
  council_text uuid not null references council_text on delete cascade,
  number       integer not null check (number > 0),
  text         text not null check (length(text) <= 20000),
  written_by   text not null,
  written_on   date not null,
  primary key (council_text, number)
);

-- What a new text begins as. Holds no personal data: a template has placeholders.
create table council_template (
  kind       text not null check (kind ~ '^[a-z-]+$'),
  number     integer not null check (number > 0),
  text       text check (length(text) <= 20000),
  written_by text not null,
  written_on date not null,
  primary key (kind, number)
);
comment on table council_template is 'Every version; the last one holds';
comment on column council_template.text is 'Null: from then on the standard text again';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('council-text-retention', '2026-01-01', null, '1', 'years', 'default', 'Choice of the programme: a text for a council that nobody changed for so long is erased here (article 5(1)(e) GDPR); what the council adopted is kept by the council');
