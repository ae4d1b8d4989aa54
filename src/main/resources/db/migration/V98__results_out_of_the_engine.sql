-- As V97: what came of the right to work and of the preparation, how somebody starts without a BSN, whether a mentor was
-- concerned and how the hours were split passes by now and is not kept. No case that runs needs what was kept.
do $$
declare
  engine_table regclass;
begin
  for engine_table in
    select c.oid from pg_class c
    where c.relname in ('act_hi_varinst', 'act_ru_variable') and c.relkind = 'r'
  loop
    if not has_table_privilege(engine_table, 'delete') then
      raise warning 'Facts of right to work, BSN and check-ins stay in %: delete them there as the role that owns it', engine_table;
      continue;
    end if;
    execute format(
      'delete from %s where name_ in (''rightToWork'', ''employmentResult'', ''bsnStatus'', ''concern'', ''timeSplit'')',
      engine_table);
  end loop;
end
$$;
