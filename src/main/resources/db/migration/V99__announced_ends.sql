-- The first day without work by what was announced of a case. Of one kind of announcement the last one counts, unless it
-- was cancelled after it; of several kinds the earliest day.
create view announced_end as
select told.case_reference, min(told.effective_on) as day
from (select distinct on (r.case_reference, r.change) r.case_reference, r.change, r.id, r.effective_on
      from change_report r
      where r.change in ('official-resigned', 'municipality-left', 'trial-period-ended', 'mutual-consent')
      order by r.case_reference, r.change, r.id desc) told
where not exists (
  select from change_report c
  where c.case_reference = told.case_reference and c.change = 'leaving-cancelled' and c.id > told.id
    and (c.cancels is null or c.cancels = told.change))
group by told.case_reference;

-- The last day of a contract: as it was, or while somebody works under it, as it is planned, or announced before that; null
-- for a permanent one.
create view contract_end as
select k.id as contract_id,
  case
    when k.ended_on is not null then k.ended_on
    when k.begun_on is not null and k.ended_by is null
      then least(k.planned_last_day,
                 (select a.day - 1 from announced_end a where a.case_reference = k.case_reference))
    else k.planned_last_day end as day
from contract k;

-- The days on which somebody is at work, from the first to the last. Whoever asks who is at work asks these. On the day of a
-- sudden end nobody works any more.
create view days_at_work as
select k.case_reference, k.begun_on as first_day,
  case
    when k.ended_by in ('death', 'right-to-work-lost') then k.ended_on - 1
    else coalesce(e.day, 'infinity') end as last_day
from contract k join contract_end e on e.contract_id = k.id
where k.kind <> 'earlier' and k.begun_on is not null;
