-- HR of a municipality with one official does not want to be asked for a second for a while. The latest row counts.
create table second_official_aside (
  id           bigint generated always as identity primary key,
  municipality text not null references municipality,
  until_on     date not null,
  reason       text not null check (reason ~ '\S'),
  put_by       text not null,
  put_on       date not null
);
create index on second_official_aside (municipality);
comment on column second_official_aside.until_on is 'The day on which it is asked again';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('second-official-grace',     '2026-01-01', null, '3',  'months', 'default', 'Choice of the programme: so long after an official began alone, or was left alone, nobody is asked to look for a second'),
  ('second-official-reminder',  '2026-01-01', null, '3',  'months', 'default', 'Choice of the programme: so often a municipality with one official, and Ro3kvit, are asked to look for a second'),
  ('second-official-aside',     '2026-01-01', null, '12', 'months', 'default', 'Choice of the programme: HR can put that question aside for so long at most'),
  ('second-official-retention', '2026-01-01', null, '1',  'years',  'default', 'Choice of the programme: why it was put aside is erased so long after the day until which it was (article 5(1)(e) GDPR)');
