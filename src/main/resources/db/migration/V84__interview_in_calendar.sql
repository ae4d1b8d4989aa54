-- The interview stands in calendars, too.
alter table calendar_entry drop constraint calendar_entry_event_check;
alter table calendar_entry add check (event in ('interview', 'start', 'evaluation', 'end-notice'));
