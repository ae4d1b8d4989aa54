-- A working life is a chain of contracts: one row for each, changed as it is planned, begins and ends. Whoever asks who
-- works where, and for how long, asks this table.
create table contract (
  id                bigint generated always as identity primary key,
  version           integer not null,
  case_reference    text not null references nomination,
  municipality      text not null references municipality,
  kind              text not null check (kind in ('first', 'extension', 'permanent', 'earlier', 'entered')),
  planned_first_day date not null,
  planned_last_day  date check (planned_last_day >= planned_first_day),
  begun_on          date,
  ended_on          date check (ended_on >= begun_on),
  hours_per_week    numeric(3, 1),
  ended_by          text check (ended_by in ('last-day', 'never-began', 'official-resigned', 'trial-period',
                      'mutual-consent', 'municipality-left', 'right-to-work-lost', 'death')),
  recorded_by       text not null,
  recorded_on       date not null,
  corrected_on      date,
  check (kind <> 'permanent' or planned_last_day is null),
  check (kind in ('permanent', 'entered') or planned_last_day is not null),
  check ((begun_on is not null and ended_by is not null) = (ended_on is not null)),
  check ((ended_by = 'never-began') = (begun_on is null and ended_by is not null))
);
create index on contract (case_reference);
create index on contract (municipality);
-- Of one case nobody plans two following contracts at once.
create unique index on contract (case_reference) where begun_on is null and ended_by is null;
comment on column contract.kind is 'earlier: from before the programme, entered by HR because it counts in the chain; entered: ran already when the case was entered where it stood';
comment on column contract.begun_on is 'The day on which the work really began under it';
comment on column contract.ended_on is 'The last day that it really had';

-- What people call a contract: the first of another case, of somebody who worked there through one before, is told apart.
create function told_kind(told contract) returns text stable language sql
  return case when told.kind = 'first' and exists (
    select from posiv.contract former
    join posiv.nomination n on n.case_reference = former.case_reference
    join posiv.candidate c on c.id = n.candidate_id
    where c.person_id = (select own.person_id from posiv.candidate own
                         join posiv.nomination mine on mine.candidate_id = own.id
                         where mine.case_reference = told.case_reference)
      and former.case_reference <> told.case_reference
      and former.municipality = told.municipality
      and former.kind <> 'earlier'
      and former.begun_on < coalesce(told.begun_on, told.planned_first_day))
  then 'first-again' else told.kind end;

-- What stood in a contract that was entered wrongly, before HR corrected it.
create table contract_correction (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  contract_id    bigint not null references contract,
  first_day      date not null,
  last_day       date,
  hours_per_week numeric(3, 1),
  -- What had ended it, when another end took its place; null while it ran.
  ended_by       text,
  -- Null where the death of the person says it.
  reason         text check (reason ~ '\S'),
  corrected_by   text not null,
  corrected_at   timestamptz not null
);
create index on contract_correction (case_reference);
create index on contract_correction (contract_id);

-- What HR said of a case that Ro3kvit entered where it stands, of somebody who worked there before the programme's system
-- knew of it. The latest row counts.
create table case_entry (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('complete', 'mistake')),
  reason         text check ((outcome = 'mistake') = (reason is not null)),
  position       text check ((outcome = 'complete') = (position is not null)),
  still_open     text[] not null,
  uwv_notified_on date,
  answered_by    text not null,
  answered_on    date not null
);
create index on case_entry (case_reference);
comment on column case_entry.reason is 'Why it is a mistake, in HR''s own words; for Ro3kvit, never mailed';
comment on column case_entry.uwv_notified_on is 'When the work was notified to UWV, as HR says; null if it was not, or need not be';
comment on column case_entry.still_open is 'What was not arranged before; of everything else nothing is known here';
