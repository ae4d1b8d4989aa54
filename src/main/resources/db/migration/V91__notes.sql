-- Notes about a case, and the log of contact with and about the person. A row is a version: nothing is written over. What a note
-- is now says its last row, and that one alone says who reads it.
create table case_note (
  id             bigint generated always as identity primary key,
  note           uuid not null,
  version        integer not null check (version > 0),
  case_reference text not null references nomination,
  municipality   text references municipality,
  kind           text not null check (kind in ('note', 'call', 'visit', 'mail')),
  happened_on    date not null,
  body           text not null check (length(body) between 1 and 4000),
  circle         text not null check (circle in ('ro3kvit', 'hr', 'municipality', 'guidance', 'programme', 'team', 'everybody')),
  written_as     text not null check (written_as in ('ro3kvit', 'hr', 'manager', 'mentor', 'official')),
  written_by     text not null,
  written_at     timestamptz not null,
  reason         text check (length(reason) between 1 and 1000),
  taken_back     boolean not null default false,
  unique (note, version),
  check (municipality is not null or circle = 'ro3kvit'),
  check ((version = 1) = (reason is null)),
  check (version > 1 or not taken_back)
);
create index on case_note (case_reference);
comment on column case_note.note is 'What the versions of one note have in common; made by the page on which it is written, so that a second click writes nothing';
comment on column case_note.municipality is 'Whose people may read it, beside Ro3kvit and the official; empty for what Ro3kvit keeps to itself';
comment on column case_note.reason is 'Why it was corrected or taken back';

create function case_note_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'A note is corrected by a new version' using errcode = 'insufficient_privilege';
end
$$;
create trigger case_note_is_append_only before update on case_note
  for each statement execute function case_note_is_append_only();
