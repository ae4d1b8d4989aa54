-- Other terms than those of an offer on which the manager decided. HR proposes them with a reason, and what came of it stands
-- beside; the offer that they change stays as it was, and the one that holds from then on is a row of its own.
create table terms_proposal (
  id               bigint generated always as identity primary key,
  case_reference   text not null references nomination,
  municipality     text not null references municipality,
  position         text,
  scale            text,
  step             integer,
  hours_per_week   numeric(3, 1),
  start_date       date,
  end_date         date,
  budget_reference text,
  advice           text,
  yearly_cost      numeric(9, 2) check (yearly_cost > 0),
  reason           text not null,
  proposed_by      text not null,
  proposed_on      date not null
);
create index on terms_proposal (case_reference, municipality);
comment on table terms_proposal is 'What is empty stays as it is';

create table terms_step (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  proposal_id    bigint not null references terms_proposal,
  step           text not null check (step in ('agreed', 'agreed-if-accepted', 'refused', 'accepted', 'declined', 'withdrawn', 'over')),
  reason         text,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on terms_step (case_reference);
create index on terms_step (proposal_id);

insert into rule (id, valid_from, valid_to, value, unit, status, source)
values ('deadline.record-terms-reply', '2026-01-01', null, '14', 'days', 'default', 'Choice of the programme');
