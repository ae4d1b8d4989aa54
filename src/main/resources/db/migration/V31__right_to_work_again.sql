-- The right to work is asked again during the year: for an extension, and when the work or the status changes.
-- A round without a period is about the first employment, whose dates are those of the offer.
create table right_to_work_period (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  occasion       text not null check (occasion in ('extension', 'change')),
  starts_on      date not null,
  ends_on        date check (ends_on >= starts_on),
  opened_on      date not null
);
create index on right_to_work_period (case_reference);
comment on column right_to_work_period.ends_on is 'Empty for a permanent contract';

alter table right_to_work_data add column period_id bigint references right_to_work_period;

alter table uwv_notification add column named_start date;
comment on column uwv_notification.named_start is 'First day of work that the notification named; empty for notifications from before it was recorded';

-- A postponed start now moves the dates of the offer itself, and the end with them. A start that was postponed before
-- keeps the last day that people were shown.
insert into offer (case_reference, municipality, position, scale, step, hours_per_week, start_date, end_date,
                   budget_reference, prepared_by)
select o.case_reference, o.municipality, o.position, o.scale, o.step, o.hours_per_week, r.new_start_date, o.end_date,
       o.budget_reference, r.recorded_by
from (select distinct on (case_reference) * from right_to_work_resolution
      where new_start_date is not null order by case_reference, id desc) r
join nomination n on n.case_reference = r.case_reference
join (select distinct on (case_reference, municipality) * from offer
      order by case_reference, municipality, id desc) o
  on o.case_reference = r.case_reference and o.municipality = n.municipality
where r.new_start_date > o.start_date and r.new_start_date < o.end_date;
