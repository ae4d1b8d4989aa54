-- Right to work: one row for each form that HR handed in. The data opens a round; route, notification,
-- permit and resolution belong to a round, so an earlier round never counts for the present one.

-- The right to work is asked again during the year: for an extension, and when the work or the status changes.
-- A round without a period is about the first employment, whose dates are those of the offer.
create table right_to_work_period (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  occasion       text not null check (occasion in ('extension', 'change', 'entry')),
  starts_on      date not null,
  ends_on        date check (ends_on >= starts_on),
  opened_on      date not null
);
create index on right_to_work_period (case_reference);
comment on column right_to_work_period.ends_on is 'Empty for a permanent contract';

create table right_to_work_data (
  id                   bigint generated always as identity primary key,
  case_reference       text not null references nomination,
  period_id            bigint references right_to_work_period,
  nationality          text not null,
  residence_status     text not null check (residence_status in ('temporary-protection', 'transition-document',
                         'eu-citizen', 'free-to-work', 'work-restricted', 'none')),
  birth_date           date not null,
  document_number      text not null,
  document_valid_until date not null,
  proof_seen           boolean not null,
  monthly_pay          numeric(8, 2) not null check (monthly_pay >= 0),
  recognised_sponsor   boolean not null,
  recorded_by          text not null,
  recorded_on          date not null
);
create index on right_to_work_data (case_reference);
comment on column right_to_work_data.monthly_pay is 'Euros gross a month, without holiday allowance';

create table right_to_work_route (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  data_id        bigint not null references right_to_work_data,
  route          text not null check (route in ('none', 'uwv-notification', 'work-permit', 'single-permit',
                   'highly-skilled-migrant', 'refuse')),
  recorded_on    date not null
);
create index on right_to_work_route (data_id);

create table uwv_notification (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  data_id        bigint not null references right_to_work_data,
  notified_on    date not null,
  named_start    date not null,
  receipt_number text not null,
  recorded_by    text not null
);
create index on uwv_notification (data_id);
comment on column uwv_notification.named_start is 'First day of work that the notification named';

create table permit_application (
  id                 bigint generated always as identity primary key,
  case_reference     text not null references nomination,
  data_id            bigint not null references right_to_work_data,
  applied_on         date not null,
  application_number text not null,
  recorded_by        text not null
);
create index on permit_application (data_id);

create table permit_decision (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  data_id        bigint not null references right_to_work_data,
  outcome        text not null check (outcome in ('granted', 'refused')),
  valid_from     date,
  valid_until    date check (valid_until > valid_from),
  recorded_by    text not null,
  recorded_on    date not null,
  check ((outcome = 'granted') = (valid_from is not null and valid_until is not null))
);
create index on permit_decision (data_id);

create table right_to_work_resolution (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  data_id        bigint not null references right_to_work_data,
  outcome        text not null check (outcome in ('other-route', 'postpone-start', 'end')),
  new_start_date date,
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on right_to_work_resolution (case_reference);

-- New proof of the right to work, by version: what HR was shown after the data of a round were collected. The last
-- valid one counts; who waits for new proof, or has lost the right, has no document here.
create table residence_proof (
  id                   bigint generated always as identity primary key,
  case_reference       text not null references nomination,
  data_id              bigint not null references right_to_work_data,
  outcome              text not null check (outcome in ('valid', 'pending', 'lost')),
  residence_status     text check (residence_status in ('temporary-protection', 'transition-document', 'eu-citizen',
                         'free-to-work', 'work-restricted')),
  document_number      text,
  document_valid_until date,
  recorded_by          text not null,
  recorded_on          date not null,
  check ((outcome = 'valid') = (residence_status is not null)
    and (outcome = 'valid') = (document_number is not null)
    and (outcome = 'valid') = (document_valid_until is not null))
);
create index on residence_proof (data_id);
create index on residence_proof (case_reference);

-- Somebody has a contract, and the proof of the right to work is over, or asks for a permit that is not there: nobody works from
-- the first day without it, until nothing is missing any more or the contract ends.
create table time_without_proof (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  first_day      date not null,
  told_on        date,
  over_on        date
);
create unique index on time_without_proof (case_reference) where over_on is null;
create index on time_without_proof (case_reference);
comment on column time_without_proof.told_on is 'First day on which everybody concerned was told';
comment on column time_without_proof.over_on is 'The day on which nothing was missing any more, or the contract was over';
