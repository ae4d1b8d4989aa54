-- A form with which something begins can fail as well; there is no case and no task then.
alter table failed_step drop constraint failed_step_kind_check;
alter table failed_step add constraint failed_step_kind_check check (kind in ('job', 'mail', 'form', 'start'));
comment on column failed_step.source is 'Id of the job of the engine, of the mail in the outbox, or of the task whose form could not be handed in; of a start the process and who could not start it';
