-- What people report of a case. The latest row counts.
create table change_report (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  change         text not null check (change in ('candidate-withdrew', 'official-resigned', 'mentor-left', 'residence-changed',
                                                 'work-changed', 'municipality-left', 'leaving-cancelled',
                                                 'trial-period-ended', 'mutual-consent', 'death', 'emergency',
                                                 'no-next-contract', 'next-contract-comes')),
  effective_on   date not null,
  agreed_on      date check ((change = 'mutual-consent') = (agreed_on is not null)),
  cancels        text check (cancels is null or cancels = 'mutual-consent' and change = 'leaving-cancelled'),
  reason         text,
  reported_by    text not null,
  reported_on    date not null
);
create index on change_report (case_reference);
comment on column change_report.effective_on is 'First day on which it holds; of who leaves, the first day without work; of who died, the day of the death';
comment on column change_report.agreed_on is 'Day on which both sides agreed in writing that it ends';
comment on column change_report.cancels is 'The one end that does not happen; none where every announced end does not';
comment on column change_report.reason is 'In the reporter''s own words; for HR only, never mailed';

-- What HR found out about somebody who cannot be reached, or had to leave at once. The latest row counts.
create table emergency_note (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  outcome        text not null check (outcome in ('reached', 'not-yet')),
  reachable_by   text,
  stand_in       text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on emergency_note (case_reference);
comment on column emergency_note.reachable_by is 'How the person can be reached; for HR only, never mailed';
comment on column emergency_note.stand_in is 'Who takes care of the work for the time being';
