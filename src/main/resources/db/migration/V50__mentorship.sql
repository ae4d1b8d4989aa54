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
  outcome        text not null check (outcome in ('accept', 'decline', 'guides-already')),
  reason         text,
  replied_on     date not null
);
create index on mentor_reply (assignment_id);
create index on mentor_reply (case_reference);
comment on column mentor_reply.outcome is 'guides-already: was not asked; HR said so when the case was entered where it stands';

-- What a mentor brings, for the suggestion of a mentor. Themes and languages are ids; mentors keep
-- theirs up to date on their page and in the form in which they are asked.
create table mentor_profile (
  user_id      text primary key references account on delete cascade,
  themes       text[] not null,
  languages    text[] not null,
  places       integer check (places > 0),
  paused_until date
);
comment on column mentor_profile.places is 'How many the mentor wants to guide at once; empty: as many as the rule allows, which is never exceeded';
comment on column mentor_profile.paused_until is 'Last day on which the mentor takes nobody new';

-- A mentor who was asked, or who guided, and left the case. Why is not kept.
create table mentor_departure (
  id             bigint generated always as identity primary key,
  assignment_id  bigint not null unique references mentor_assignment,
  case_reference text not null references nomination,
  mentor         text not null,
  left_on        date not null
);
create index on mentor_departure (case_reference);

-- Who guides a case: the mentor who said yes last; after that mentor left, the deputy, for whom
-- nobody stands in.
create view guiding_mentor as
select distinct on (a.case_reference)
  a.case_reference,
  a.id as assignment_id,
  case when d.id is null then a.mentor else a.deputy_mentor end as mentor,
  case when d.id is null then a.deputy_mentor end as deputy_mentor
from mentor_assignment a
join mentor_reply r on r.assignment_id = a.id and r.outcome in ('accept', 'guides-already')
left join mentor_departure d on d.assignment_id = a.id
order by a.case_reference, a.id desc;

-- Who was asked last, and has neither answered nor left.
create view asked_mentor as
select a.case_reference, a.id as assignment_id, a.mentor, a.deputy_mentor
from mentor_assignment a
where not exists (select 1 from mentor_assignment later
                  where later.case_reference = a.case_reference and later.id > a.id)
  and not exists (select 1 from mentor_reply r where r.assignment_id = a.id)
  and not exists (select 1 from mentor_departure d where d.assignment_id = a.id);
