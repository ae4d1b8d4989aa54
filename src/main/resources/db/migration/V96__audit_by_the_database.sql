-- The record is of no use if whom it watches can empty it. So nothing of what decides about that comes from the
-- application: the database sets the time of a line, and counts the term from its own clock by the rule table, where
-- the application may only read (afterMigrate__rights.sql).
alter table audit add column day date;
alter table audit disable trigger audit_is_append_only;
update audit set day = (at at time zone 'Europe/Amsterdam')::date;
alter table audit enable trigger audit_is_append_only;
alter table audit alter column day set not null;
comment on column audit.at is 'Set by the database, whatever is asked';
comment on column audit.day is 'The day that it was for whoever did it; differs from at only in the demo, whose clock can be moved';
create index on audit (day);

create function audit_has_the_databases_time() returns trigger language plpgsql as $$
begin
  new.at := clock_timestamp();
  return new;
end
$$;
create trigger audit_has_the_databases_time before insert on audit
  for each row execute function audit_has_the_databases_time();

drop function purge_audit(timestamptz);

-- The one way to remove lines: those that have been kept long enough. Nobody can ask for more, and it leaves a line itself.
create function purge_audit() returns bigint
  language plpgsql security definer
  set search_path = posiv, pg_temp
as $$
declare
  today date := (now() at time zone 'Europe/Amsterdam')::date;
  first_kept date;
  removed bigint;
begin
  select today - (r.value || ' ' || r.unit)::interval into first_kept
  from rule r
  where r.id = 'audit-retention' and today between r.valid_from and coalesce(r.valid_to, 'infinity');
  if first_kept is null then
    raise exception 'No rule says how long lines of the audit table are to be kept' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('posiv.purging_audit', 'yes', true);
  delete from audit where at < first_kept::timestamp at time zone 'Europe/Amsterdam';
  get diagnostics removed = row_count;
  perform set_config('posiv.purging_audit', '', true);
  if removed > 0 then
    insert into audit (day, action, object, result, origin)
    values (today, 'audit-purged', 'before ' || first_kept, 'ok', 'system');
  end if;
  return removed;
end
$$;
revoke execute on function purge_audit() from public;
