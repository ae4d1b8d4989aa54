-- Rows of the rule catalogue that an administrator entered when a law or a choice of the programme changed. They stand
-- beside the table rule, which the application may only read: what decides on its own record comes from there alone.
create table entered_rule (
  id          text not null check (id <> 'audit-retention'),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  value       text not null check (length(value) <= 40),
  status      text not null check (status in ('law', 'default')),
  source      text not null check (length(source) between 1 and 530),
  entered_by  text not null,
  entered_on  date not null,
  followed_on date check (followed_on >= valid_from),
  primary key (id, valid_from)
);
comment on column entered_rule.followed_on is 'The day on which the running cases followed it; empty until it begins';

-- All rows, each until the day before the next one begins. On a day with two, the entered one counts.
create view rule_row as
select id, valid_from, least(valid_to, lead(valid_from) over (partition by id order by valid_from) - 1) as valid_to,
  value, unit, status, source, entered_by, entered_on
from (
  select r.id, r.valid_from, r.valid_to, r.value, r.unit, r.status, r.source,
    null::text as entered_by, null::date as entered_on
  from rule r
  where not exists (select from entered_rule e where e.id = r.id and e.valid_from = r.valid_from)
  union all
  select e.id, e.valid_from, e.valid_to, e.value, (select min(r.unit) from rule r where r.id = e.id), e.status, e.source,
    e.entered_by, e.entered_on
  from entered_rule e
) as rows;

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('amounts-reminder', '2026-01-01', null, '1', 'months', 'default', 'Choice of the programme: from 1 November on programme leads are told so often of amounts that are not known for the next year, or are those of an earlier one');
