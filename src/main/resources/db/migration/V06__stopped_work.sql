-- How often people are reminded that the work stands still between two contracts.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('work-stopped-reminder', '2026-01-01', null, '1', 'weeks', 'default', 'Choice of the programme: nobody forgets somebody who waits for the papers of the next contract');
