-- What people report of a case. The latest row counts.
create table change_report (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  change         text not null check (change in ('candidate-withdrew', 'official-resigned', 'mentor-left', 'residence-changed',
                                                 'work-changed', 'municipality-left', 'leaving-cancelled',
                                                 'trial-period-ended', 'mutual-consent', 'death')),
  effective_on   date not null,
  agreed_on      date check ((change = 'mutual-consent') = (agreed_on is not null)),
  reason         text,
  reported_by    text not null,
  reported_on    date not null
);
create index on change_report (case_reference);
comment on column change_report.effective_on is 'First day on which it holds; of who leaves, the first day without work; of who died, the day of the death';
comment on column change_report.agreed_on is 'Day on which both sides agreed in writing that it ends';
comment on column change_report.reason is 'In the reporter''s own words; for HR only, never mailed';
