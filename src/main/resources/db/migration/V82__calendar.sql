-- What has been put into people's calendars, so that a change reaches the same entry. Only days: no hour is agreed on in a case.
create table calendar_entry (
  case_reference text not null references nomination on delete cascade,
  event          text not null check (event in ('start', 'evaluation', 'end-notice')),
  sequence       integer not null default 0,
  day            date not null,
  cancelled      boolean not null default false,
  primary key (case_reference, event)
);

comment on column calendar_entry.sequence is 'Goes up whenever the day changes or the entry is cancelled (RFC 5545, 3.8.7.4)';
