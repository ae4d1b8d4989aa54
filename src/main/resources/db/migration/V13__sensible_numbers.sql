-- Amounts that point at a typing error, with the days on which they hold.
alter table rule drop constraint rule_unit_check;
alter table rule add constraint rule_unit_check
  check (unit in ('working-days', 'days', 'weeks', 'months', 'years', 'date', 'inhabitants', 'officials', 'count',
                  'percent', 'euro-per-month', 'euro-per-hour', 'yes-no'));

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('cao-minimum-pay',     '2026-01-01', null, '16',  'euro-per-hour', 'law',     'Cao Gemeenten 2025-2027, minimum from 1 January 2026 (€ 2,496 a month at 36 hours a week): gemeente.nu, letter of the LOGA. A later amount is to be added when agreed'),
  ('month-hours-maximum', '2026-01-01', null, '250', 'count',         'default', 'Choice of the programme: more hours in one month point at a typing error');
