-- Whom to talk to, outside the program: people without an account, of no case.
create table network_contact (
  id           bigint generated always as identity primary key,
  version      integer not null,
  name         text not null check (length(name) between 1 and 200),
  organisation text not null check (length(organisation) between 1 and 200),
  kind         text not null check (kind in ('ro3kvit', 'municipality', 'vng', 'auc', 'partner', 'other')),
  role         text not null check (length(role) between 1 and 200),
  language     text not null check (language in ('nl', 'en', 'uk')),
  email        text not null check (length(email) between 1 and 200),
  phone        text check (length(phone) between 1 and 200),
  basis        text not null check (basis in ('consent', 'interest')),
  informed_on  date not null,
  seen_by      text not null check (seen_by in ('programme', 'municipalities')),
  written_by   text not null,
  written_on   date not null,
  left_on      date,
  told_on      date,
  check ((left_on is null) = (told_on is null))
);
comment on column network_contact.informed_on is 'When they were told that they stand here';
comment on column network_contact.written_on is 'When somebody looked at it last';
comment on column network_contact.told_on is 'When they were told that they are erased';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('network-check',     '2026-01-01', null, '1', 'years', 'default', 'Choice of the programme: if nobody looked at a contact of the network for so long, the page asks whether it still holds (article 5(1)(d) GDPR)'),
  ('network-retention', '2026-01-01', null, '4', 'weeks', 'default', 'Choice of the programme: who left the network is erased so long after the last day (article 5(1)(e) GDPR)'),
  ('network-unlooked',  '2026-01-01', null, '2', 'years', 'default', 'Choice of the programme: a contact of the network at whom nobody looked for so long is erased; the page and the home of those who keep it ask a year before (article 5(1)(e) GDPR)');
