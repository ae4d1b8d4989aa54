-- Where the tables belong to a role of their own (spring.flyway.user), the application's role gets what it needs:
-- everything in the records, but of the rules only reading, and of the audit table reading and adding, without the
-- time of a line and its number.
do $$
declare
  application text := '${app_role}';
  right_given text;
begin
  if application in ('', current_user) then
    return;
  end if;
  foreach right_given in array array[
    'grant usage on schema posiv to %I',
    'grant select, insert, update, delete on all tables in schema posiv to %I',
    'grant usage, select on all sequences in schema posiv to %I',
    'revoke all on posiv.audit, posiv.flyway_schema_history from %I',
    'grant select, insert (day, action, object, case_reference, result, origin, actor) on posiv.audit to %I',
    'revoke insert, update, delete on posiv.rule from %I',
    'grant execute on function posiv.purge_audit() to %I'
  ] loop
    execute format(right_given, application);
  end loop;
end
$$;
