-- The engine's tables stand in the schema public, whatever the name of the database user. Where that user had the name of
-- our schema, an earlier version put them among ours.
do $$
declare
  engine_table text;
begin
  for engine_table in
    select table_name from information_schema.tables where table_schema = 'posiv' and table_name like 'act\_%'
  loop
    execute format('alter table posiv.%I set schema public', engine_table);
  end loop;
end
$$;
