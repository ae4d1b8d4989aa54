-- Once a year each municipality looks at who has access here, and the programme at its own people. A case of this kind is about no person of the programme.

-- Numbers of the reviews of a year.
create table access_review_number (
  year        integer primary key,
  last_number integer not null
);

create table access_review (
  case_reference text primary key check (case_reference ~ '^ACC-[0-9]{4}-[0-9]{4,}$'),
  municipality   text references municipality,
  year           integer not null,
  begun_on       date not null,
  remark         text check (length(remark) between 1 and 1000),
  done_by        text,
  done_on        date,
  unique nulls not distinct (municipality, year),
  check ((done_by is null) = (done_on is null))
);
comment on column access_review.municipality is 'Empty for the programme itself: Ro3kvit, programme leads, privacy officers, administrators';
comment on column access_review.done_by is 'Who looked at it; empty as long as nobody has';

-- Who had access when somebody looked: the proof.
create table access_review_person (
  case_reference text not null references access_review on delete cascade,
  user_id        text not null,
  roles          text[] not null,
  last_seen      date,
  ended          boolean not null,
  primary key (case_reference, user_id)
);
comment on column access_review_person.ended is 'Whether access was ended with the review; otherwise it was confirmed';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('access-review-yearly',    '2026-01-01', null, '9', 'months', 'default', 'Choice of the programme: so long after the beginning of each year every municipality, and the programme, is asked who still needs access (BIO2 5.18.02 asks for a review once a year at least)'),
  ('access-review-retention', '2026-01-01', null, '3', 'years',  'default', 'Choice of the programme: what a review of access found is erased so long after it was done (article 5(1)(e) GDPR)');

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('deadline.review-access',           '2026-01-01', null, '4', 'weeks', 'default', 'Choice of the programme'),
  ('deadline.review-programme-access', '2026-01-01', null, '4', 'weeks', 'default', 'Choice of the programme');
