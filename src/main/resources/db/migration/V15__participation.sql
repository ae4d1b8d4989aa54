-- How municipalities join. A case of this kind is about a municipality, not about a person of the programme.

-- Numbers of the cases of a year.
create table participation_number (
  year        integer primary key,
  last_number integer not null
);

create table participation (
  case_reference text primary key check (case_reference ~ '^PART-[0-9]{4}-[0-9]{4,}$'),
  -- The id that the municipality gets, so that nobody registers it twice; the municipality itself exists once it takes part.
  tenant         text not null unique check (tenant ~ '^[a-z-]+$'),
  name           text not null,
  inhabitants    integer not null check (inhabitants > 0),
  inhabitants_on date not null,
  listed         boolean not null,
  contact_name   text not null,
  contact_email  text not null,
  route          text not null check (route in ('council', 'college')),
  stage          text not null check (stage in ('interest', 'council', 'investigation', 'college', 'financing', 'people',
                                                'agreement', 'takes-part', 'ended')),
  stage_since    date not null,
  end_reason     text check (end_reason in ('too-small', 'rejected', 'own-approach', 'advise-against', 'not-now', 'withdrawn', 'left')),
  small_allowed  boolean not null default false,
  registered_by  text,
  registered_on  date not null,
  check ((stage = 'ended') = (end_reason is not null))
);
comment on column participation.listed is 'Whether the number is that of the list of inhabitants; otherwise it is what was typed, unchecked';
comment on column participation.registered_by is 'Empty if the municipality did it itself, on the public page';

-- What was decided, said and signed, in order. A step that is done again has a new row.
create table participation_step (
  id             bigint generated always as identity primary key,
  case_reference text not null references participation,
  step           text not null,
  outcome        text,
  decided_on     date,
  report_back_on date,
  reference      text,
  amount         numeric(12, 2),
  budget_year    integer,
  officials      integer,
  vote           text,
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on participation_step (case_reference);
comment on column participation_step.step is 'The task, or what was done on the page: entered, corrected, withdrawn, taken-up';
comment on column participation_step.reference is 'Number or name of the decision, the budget or the agreement';
comment on column participation_step.reason is 'Why; of a correction with what stood there before';

-- Who was named, until the municipality takes part; from then on they have accounts.
create table participation_person (
  case_reference text not null references participation,
  role           text not null check (role in ('hr', 'manager', 'mentor', 'council-clerk')),
  name           text not null,
  email          text not null,
  unique (case_reference, role, email)
);

-- Inhabitants of municipalities, as the office of statistics publishes them (CBS, table 70748ned); replaced as a whole.
create table inhabitants (
  municipality text primary key check (municipality ~ '^[a-z-]+$'),
  name         text not null,
  inhabitants  integer not null check (inhabitants > 0),
  counted_on   date not null,
  source       text not null
);
