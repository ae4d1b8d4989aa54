-- What has to be remembered beside the engine, whose own tables are in the schema public and are made by the engine.

-- Start forms that were handed in, so that a double click starts one case, on whichever node it arrives. Of the answers
-- only a digest is kept, and that for a day.
create table started_form (
  user_id        text not null,
  process        text not null,
  answers        text not null,
  opened         uuid,
  instance       text,
  case_reference text,
  finished_at    timestamptz,
  primary key (user_id, process, answers)
);
create index on started_form (finished_at);
comment on column started_form.answers is 'SHA-256 of the answers';
comment on column started_form.opened is 'Which opening of the form was handed in; empty if it was handed in without having been opened';

-- Cases that have heard that their mentor left; they hear it once.
create table departure_told (
  user_id        text not null,
  case_reference text not null,
  primary key (user_id, case_reference)
);

-- Who had an open task of a group before: it is shown with the task, and gone with it.
create table task_hand (
  id       bigint generated always as identity primary key,
  task_id  text not null,
  at       timestamptz not null,
  change   text not null check (change in ('taken', 'returned', 'stand-in', 'handed-on')),
  doer     text,
  receiver text,
  why      text check (length(why) <= 300),
  check ((change = 'handed-on') = (why is not null))
);
create index on task_hand (task_id);
comment on column task_hand.doer is 'Who changed it; empty if it was the programme';
comment on column task_hand.receiver is 'Who has it since; empty if it is the group''s again';

-- What somebody typed into a form and has not handed in: shown to nobody else, and in no list. It is gone when the form
-- is handed in, when its task is, when its writer loses a role, and after the rule draft-retention. Of a task there is
-- one, of a start form one for each page that was opened: two of them are two cases.
create table draft (
  user_id   text not null references account on delete cascade,
  task_id   text,
  process   text,
  page      uuid not null,
  number    integer not null,
  answers   text not null check (length(answers) <= 100000),
  handed_in boolean not null default false check (not handed_in or process is not null and answers = '{}'),
  roles     text not null,
  saved_at  timestamptz not null,
  check (num_nonnulls(task_id, process) = 1)
);
create unique index on draft (user_id, task_id) where task_id is not null;
create unique index on draft (user_id, process, page) where process is not null;
create index on draft (task_id);
create index on draft (saved_at);
comment on column draft.process is 'Whose start form it is; empty for the form of a task';
comment on column draft.page is 'Which opening of the form it was typed into last';
comment on column draft.number is 'Which of the saves of that page it is: an older one does not replace it';
comment on column draft.answers is 'JSON by key of the question';
comment on column draft.handed_in is 'The page is done with: nothing of it is kept any more, also not what arrives late';
comment on column draft.roles is 'What the writer could do when it was saved';
