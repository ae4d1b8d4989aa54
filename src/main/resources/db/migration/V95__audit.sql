-- Who did what. Holds ids only: no names, no answers.
create table audit (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  action         text not null check (action ~ '^[a-z-]+$'),
  object         text not null check (length(object) <= 200),
  case_reference text check (case_reference ~ '^POSIV-[0-9]{4}-[0-9]{4,}$'),
  result         text not null check (result in ('ok', 'refused', 'failed')),
  origin         text not null check (length(origin) <= 60),
  actor          text check (length(actor) <= 120)
);
comment on table audit is 'Append-only, kept as long as the rule audit-retention says; cleared by purge_audit alone';
create index on audit (at);
create index on audit (case_reference, at);
create index on audit (actor, at);

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('audit-retention', '2026-01-01', null, '3', 'years', 'default',
   'BIO2 5.28.01 asks at least three years for security incidents and their logs; the programme keeps every line as long');

-- Holds for everybody, the owner of the table included. The application's own role may not even try, see afterMigrate__rights.sql.
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

-- The one way to remove lines: those that have been kept long enough, counted from the newest line.
create function purge_audit(older_than timestamptz) returns bigint
  language plpgsql security definer
  set search_path = posiv, pg_temp
as $$
declare
  keep_from timestamptz;
  removed bigint;
begin
  select newest.at - (r.value || ' ' || r.unit)::interval into keep_from
  from rule r, (select max(a.at) as at from audit a) newest
  where r.id = 'audit-retention' and newest.at::date between r.valid_from and coalesce(r.valid_to, 'infinity');
  if keep_from is null or older_than > keep_from then
    raise exception 'Lines of the audit table after % are to be kept', keep_from using errcode = 'insufficient_privilege';
  end if;
  perform set_config('posiv.purging_audit', 'yes', true);
  delete from audit where at < older_than;
  get diagnostics removed = row_count;
  perform set_config('posiv.purging_audit', '', true);
  return removed;
end
$$;
revoke execute on function purge_audit(timestamptz) from public;
