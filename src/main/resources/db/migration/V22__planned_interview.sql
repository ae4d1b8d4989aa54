-- The day that HR and the candidate agreed on for the interview. The latest row counts.
create table planned_interview (
  id             bigint generated always as identity primary key,
  case_reference text not null references nomination,
  municipality   text not null references municipality,
  planned_on     date not null,
  recorded_by    text not null,
  recorded_on    date not null
);
create index on planned_interview (case_reference, municipality);
