-- Mail that no further try brings further waits for whoever can mend it.
alter table outbox add column held_for text check (held_for in ('address', 'technical'));
comment on column outbox.held_for is 'Why it was not accepted for good: the reader''s address, which Ro3kvit or HR corrects, or something technical, also a mail that cannot be read';
comment on column outbox.next_attempt_at is 'Infinity: it waits until it is mended';
create index on outbox (recipient, case_reference) where held_for is not null and sent_at is null and dropped_at is null;

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('deadline.correct-candidate-address', '2026-01-01', null, '2', 'working-days', 'default', 'Choice of the programme'),
  ('deadline.correct-colleague-address', '2026-01-01', null, '2', 'working-days', 'default', 'Choice of the programme');
