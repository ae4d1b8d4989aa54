-- What was undone when somebody left. The latest row counts.
create table offboarding (
  id                  bigint generated always as identity primary key,
  case_reference      text not null references nomination,
  uwv_informed_on     date,
  access_revoked_on   date,
  handover_done       boolean not null,
  contract_ended_on   date,
  permit_withdrawn_on date,
  vog_returned_on     date,
  payroll_told_on     date,
  certificate_given_on date,
  recorded_by         text not null,
  recorded_on         date not null
);
create index on offboarding (case_reference);
comment on column offboarding.vog_returned_on is 'When the certificate of conduct was given back or destroyed';
comment on column offboarding.payroll_told_on is 'When payroll was told that somebody has died';
comment on column offboarding.certificate_given_on is 'When the official got the certificate (getuigschrift) that they asked for';

-- The projects that somebody who left worked on, and who goes on with them. The latest row counts.
create table project_handover (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  projects       text not null,
  handed_to      text not null,
  handed_over_on date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on project_handover (case_reference);
comment on column project_handover.handed_to is 'Who at Ro3kvit, or at the municipality, goes on with them';
