-- A notice of the end that never came is recorded too, once the contract has ended.
alter table end_notice
  alter column sent_on drop not null,
  alter column received_on drop not null,
  alter column delivery_proof drop not null,
  add check (num_nulls(sent_on, received_on, delivery_proof) in (0, 3)),
  add column officials_comment text;
comment on column end_notice.days_late is 'Days after the last day for the notice on which it was received, or on which the contract ended without it; 0 when in time';
comment on column end_notice.officials_comment is 'What the official says to the decision, if the official wants it on record';

-- A late notice was passed to payroll. Pay is not known here.
create table late_notice_settlement (
  id                  bigint generated always as identity primary key,
  case_reference      text not null references nomination,
  payroll_informed_on date not null,
  settled_by          text not null,
  settled_on          date not null
);
create index on late_notice_settlement (case_reference);
