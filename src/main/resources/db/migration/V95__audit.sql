-- Who did what. Holds ids only: no names, no answers.
--
-- The record is of no use if whom it watches can empty it. So nothing of what decides about that comes from the
-- application: the database sets the time of a line, and counts the term from its own clock by the rule table, where
-- the application may only read (afterMigrate__rights.sql).
create table audit (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  day            date not null,
  action         text not null check (action ~ '^[a-z-]+$'),
  object         text not null check (length(object) <= 400),
  case_reference text check (case_reference ~ '^(POSIV|PART|RIB|ACC|KEN|FIN)-[0-9]{4}-[0-9]{4,}$'),
  result         text not null check (result in ('ok', 'refused', 'failed')),
  origin         text not null check (length(origin) <= 60),
  actor          text check (length(actor) <= 120)
);
create index on audit (at);
create index on audit (day);
create index on audit (case_reference, at);
create index on audit (actor, at);
comment on table audit is 'Append-only, kept as long as the rule audit-retention says; cleared by purge_audit alone';
comment on column audit.at is 'Set by the database, whatever is asked';
comment on column audit.day is 'The day that it was for whoever did it; differs from at only in the demo, whose clock can be moved';

create function audit_has_the_databases_time() returns trigger language plpgsql as $$
begin
  new.at := clock_timestamp();
  return new;
end
$$;
create trigger audit_has_the_databases_time before insert on audit
  for each row execute function audit_has_the_databases_time();

-- Holds for everybody, the owner of the table included. The application's own role may not even try.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('posiv.purging_audit', true) = 'yes' then
    return null;
  end if;
  raise exception 'The audit table is append-only: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();

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
