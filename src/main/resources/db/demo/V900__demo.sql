-- Only in the profile demo: the local mailbox, and how far the clock has been moved.
create table demo_mail (
  id             bigint generated always as identity primary key,
  sent_at        timestamptz not null,
  -- The address that it went to, and as it was typed, so that it is found by either.
  recipient      text not null,
  recipient_as_read text,
  subject        text not null,
  case_reference text,
  notice         text not null,
  body_text      text,
  body_html      text
);

-- At most one row; none while the clock shows the real time.
create table demo_clock (
  only_row      boolean primary key default true check (only_row),
  offset_millis bigint not null
);
