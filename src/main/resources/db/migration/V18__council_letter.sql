-- Letters with which a municipality tells its council how it goes. A case of this kind is about a municipality, not about a
-- person of the programme.

-- From here on nobody changes a text, and nothing erases it but its own term.
alter table council_text add closed boolean not null default false;

-- Numbers of the letters of a year.
create table council_letter_number (
  year        integer primary key,
  last_number integer not null
);

create table council_letter (
  case_reference text primary key check (case_reference ~ '^RIB-[0-9]{4}-[0-9]{4,}$'),
  municipality   text not null references municipality,
  year           integer not null,
  council_text   uuid unique references council_text,
  corrects       text references council_letter,
  begun_by       text,
  begun_on       date not null,
  stage          text not null check (stage in ('draft', 'handed-in', 'approved', 'sent', 'stopped')),
  stage_since    date not null,
  sent_on        date,
  check ((stage = 'sent') = (sent_on is not null))
);
-- What begins by itself does so once a municipality a year.
create unique index on council_letter (municipality, year) where begun_by is null;
comment on column council_letter.year is 'The year that the letter is about';
comment on column council_letter.council_text is 'Empty once its term was over: that there was a letter stays';
comment on column council_letter.begun_by is 'Empty if it began by itself';

-- What was decided and done, in order.
create table council_letter_step (
  id             bigint generated always as identity primary key,
  case_reference text not null references council_letter,
  step           text not null,
  outcome        text not null,
  day            date,
  reference      text,
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on council_letter_step (case_reference);
comment on column council_letter_step.day is 'When the executive decided, or the letter was sent';
comment on column council_letter_step.reference is 'Number of the decision of the executive (college)';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('council-letter-yearly',    '2026-01-01', null, '1', 'months', 'default', 'Choice of the programme: so long after the end of a year the letter to the council about it begins by itself, where somebody worked'),
  ('council-letter-retention', '2026-01-01', null, '2', 'years',  'default', 'Choice of the programme: the text of a letter to the council is erased here so long after it was sent or stopped (article 5(1)(e) GDPR); the municipality keeps what it sent');

insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('draft-council-letter',   '4',  'weeks'),
  ('approve-council-letter', '4',  'weeks'),
  ('send-council-letter',    '10', 'working-days')
) as terms (task, value, unit);
