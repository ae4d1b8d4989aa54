insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('information-rounds', '2026-01-01', null, '2', 'count', 'default', 'Choice of the programme: how often one municipality asks for more information about one candidate');

-- What municipalities and candidates answered before results were kept.
insert into nomination_result (case_reference, municipality, result, recorded_on)
select case_reference, municipality, result, recorded_on
from (
  select case_reference, municipality, 'NOT_SELECTED' as result, reviewed_on as recorded_on
  from review where outcome = 'not-suitable'
  union all
  select case_reference, municipality, 'NOT_SELECTED', held_on
  from interview where outcome = 'negative'
  union all
  select case_reference, municipality, 'NOT_SELECTED', decided_on
  from appointment_decision where outcome = 'reject'
  union all
  select case_reference, municipality, case outcome when 'accepted' then 'ACCEPTED' else 'DECLINED' end, recorded_on
  from offer_reply
) as results
order by recorded_on;
