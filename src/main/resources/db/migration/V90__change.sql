-- What people report of a case, and what was undone when somebody left. The latest row counts.
create table change_report (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  change         text not null check (change in ('candidate-withdrew', 'official-resigned', 'mentor-left',
                                                 'residence-changed', 'work-changed', 'municipality-left')),
  effective_on   date not null,
  reason         text,
  reported_by    text not null,
  reported_on    date not null
);
create index on change_report (case_reference);
comment on column change_report.reason is 'In the reporter''s own words; for HR only, never mailed';

create table offboarding (
  id                bigint generated always as identity primary key,
  case_reference    text not null references nomination,
  uwv_informed_on   date,
  access_revoked_on date,
  handover_done     boolean not null,
  also_undone       text[] not null,
  recorded_by       text not null,
  recorded_on       date not null
);
create index on offboarding (case_reference);
comment on column offboarding.also_undone is 'What was undone besides: permit, contract, vog';
