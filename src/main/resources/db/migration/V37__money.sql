-- What officials cost a municipality, and the money that it set aside for them.

-- The budget of a year, by version: the last one holds. Of a municipality that may not take part yet, so that it need not exist.
create table budget (
  municipality text not null check (municipality ~ '^[a-z-]+$'),
  year         integer not null check (year between 2020 and 2100),
  number       integer not null check (number > 0),
  amount       numeric(12, 2) check (amount > 0),
  reference    text check (reference ~ '\S'),
  reason       text check (reason ~ '\S'),
  recorded_by  text not null,
  recorded_on  date not null,
  primary key (municipality, year, number),
  check ((amount is null) = (reference is null))
);
comment on column budget.amount is 'In euros; null: taken back, from then on it is not known';
comment on column budget.reason is 'Null where it was confirmed as the municipality joined';

-- What a year with an official costs from a day on, as HR estimates it after the offer. Of a day the last row counts.
create table cost_estimate (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  from_on        date not null,
  yearly_cost    numeric(9, 2) check (yearly_cost > 0),
  reason         text not null check (reason ~ '\S'),
  recorded_by    text not null,
  recorded_on    date not null
);
create index on cost_estimate (case_reference);
create index on cost_estimate (municipality);
comment on column cost_estimate.yearly_cost is 'In euros with the employer''s charges; null: not known from then on';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('budget-warning',  '2026-01-01', null, '90', 'percent', 'default', 'Choice of the programme: when contracts take more than this part of the budget of a year, HR and managers hear it'),
  ('budget-ahead',    '2026-01-01', null, '3',  'months',  'default', 'Choice of the programme: so long before contracts reach a year whose budget is not known, HR and managers are asked for it'),
  ('budget-reminder', '2026-01-01', null, '1',  'months',  'default', 'Choice of the programme: so often they are asked again');
