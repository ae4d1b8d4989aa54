-- People of a municipality that did not join are erased after a while.
alter table participation_step add column contact_before text;
comment on column participation_step.contact_before is 'Of a correction: the contact that stood there before; erased with the contact';
comment on column participation.contact_email is 'Empty once the contact was erased';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('participation-contact-retention', '2026-01-01', null, '1', 'years', 'default', 'Choice of the programme: name and address of the contact of a municipality that did not join, or that left, are erased so long after the last thing that was recorded of it, and after its last contract (article 5(1)(e) GDPR)');
