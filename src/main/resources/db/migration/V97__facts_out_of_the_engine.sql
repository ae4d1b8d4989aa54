-- What the engine was told of residence and certificate before these facts passed by without being kept. The engine's
-- tables are there before ours, except in an empty database; their names are those of its version 7.
do $$
declare
  engine_table regclass;
begin
  for engine_table in
    select c.oid from pg_class c
    where c.relname in ('act_hi_varinst', 'act_ru_variable') and c.relkind = 'r'
  loop
    if not has_table_privilege(engine_table, 'delete') then
      raise warning 'Facts of residence and certificate stay in %: delete them there as the role that owns it', engine_table;
      continue;
    end if;
    execute format(
      'delete from %s where name_ in (''residenceStatus'', ''proofSeen'', ''protectionHolds'', ''longStay'', ''recognisedSponsor'','
      ' ''payReachesThreshold'', ''transitionDocumentNotified'', ''vog'', ''afterVog'', ''permitDecision'', ''resolution'')',
      engine_table);
  end loop;
end
$$;
