-- Somebody leaves on a later day, or not after all; what is undone then has a day of its own.
alter table change_report drop constraint change_report_change_check;
alter table change_report add constraint change_report_change_check
  check (change in ('candidate-withdrew', 'official-resigned', 'mentor-left', 'residence-changed', 'work-changed',
                    'municipality-left', 'leaving-cancelled'));
comment on column change_report.effective_on is 'First day on which it holds; of who leaves, the first day without work';

alter table offboarding
  add column contract_ended_on   date,
  add column permit_withdrawn_on date,
  add column vog_returned_on     date;
comment on column offboarding.vog_returned_on is 'When the certificate of conduct was given back or destroyed';
alter table offboarding alter column also_undone set default '{}';
comment on column offboarding.also_undone is 'Filled until each of these had a day of its own: permit, contract, vog';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('cao-notice', '2025-04-01', null, '2', 'months', 'default', 'Cao Gemeenten, of which only a secondary source was read: vijverbergadvocaten.nl, 15 November 2023; shown, not enforced');
