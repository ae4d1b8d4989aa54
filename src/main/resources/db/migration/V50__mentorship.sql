-- Mentorship: one row for each time the manager named somebody, and one for each answer.
create table mentor_assignment (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  mentor         text not null,
  deputy_mentor  text not null check (deputy_mentor <> mentor),
  assigned_by    text not null,
  assigned_on    date not null
);
create index on mentor_assignment (case_reference);
create index on mentor_assignment (mentor);

create table mentor_reply (
  id             bigint generated always as identity primary key,
  assignment_id  bigint not null references mentor_assignment,
  case_reference text not null references nomination,
  mentor         text not null,
  outcome        text not null check (outcome in ('accept', 'decline')),
  reason         text,
  replied_on     date not null
);
create index on mentor_reply (assignment_id);
create index on mentor_reply (case_reference);
