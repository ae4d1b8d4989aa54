-- The rule catalogue. One row is one value of one rule for a span of days.
create extension if not exists btree_gist with schema public;

create table rule (
  id         text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  value      text not null,
  unit       text not null check (unit in ('working-days', 'days', 'weeks', 'months', 'years', 'date',
                                           'inhabitants', 'officials', 'count', 'percent', 'euro-per-month', 'yes-no')),
  status     text not null check (status in ('law', 'default')),
  source     text not null,
  primary key (id, valid_from),
  -- Two values of one rule never hold on the same day.
  exclude using gist (id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table rule is 'Terms, amounts and limits. status = law: set by law, change only when the law changes; default: chosen by the programme, an administrator may change it';

insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('municipality-minimum-inhabitants', '2023-02-09', null, '100000', 'inhabitants', 'default', 'POSIV letter to councillors, 9 February 2023'),
  ('officials-per-municipality',       '2023-02-09', null, '2',      'officials',   'default', 'POSIV letter to councillors, 9 February 2023'),
  ('employment-length',                '2023-02-09', null, '12',     'months',      'default', 'POSIV letter to councillors, 9 February 2023: one year at first'),
  ('trial-period-maximum',             '2015-01-01', null, '1',      'months',      'law',     'Article 7:652 BW: a contract of more than six months and less than two years'),
  ('trial-period-contract-longer-than','2015-01-01', null, '6',      'months',      'law',     'Article 7:652 BW: a contract of six months or less has no trial period'),
  ('trial-period-contract-shorter-than','2015-01-01', null, '2',     'years',       'law',     'Article 7:652 BW: a fixed-term contract of two years or more may have a longer trial period, which the programme does not use'),
  ('trial-period-reminder',            '2026-01-01', null, '7',      'days',        'default', 'Choice of the programme'),
  ('information-duty-core',            '2022-08-01', null, '7',      'days',        'law',     'Article 7:655 BW: the core terms within a week after the start of the work'),
  ('information-duty-other',           '2022-08-01', null, '1',      'months',      'law',     'Article 7:655 BW: the other terms within a month after the start of the work'),
  ('chain-maximum',                    '2020-01-01', null, '36',     'months',      'law',     'Article 7:668a BW'),
  ('chain-contracts',                  '2020-01-01', null, '3',      'count',       'law',     'Article 7:668a BW'),
  ('anonymous-wage-tax',               '2022-01-01', null, '52',     'percent',     'law',     'Wet op de loonbelasting 1964, wage tax without a BSN: salarisvanmorgen.nl, 16 October 2024'),
  ('uwv-notice',                       '2022-04-01', null, '2',      'working-days','law',     'Besluit uitvoering Wav 2022 art. 6.5; Regeling melding Wav art. 3 (Stcrt. 2022, 8954)'),
  ('transition-document-notified',     '2026-01-01', null, 'yes',    'yes-no',      'default', 'Not confirmed: whether the notification stays for holders of the transition document; notifying is the careful choice'),
  ('work-permit-longest-stay',         '2014-04-01', null, '3',      'months',      'law',     'Single permit (GVVA) for a stay of more than three months: business.gov.nl'),
  ('highly-skilled-pay',               '2026-01-01', null, '5942',   'euro-per-month', 'law',  'Amount of 2026, without holiday pay: meijburg.com, 18 December 2025. The amount of 2027 is to be added when published'),
  ('highly-skilled-pay-young',         '2026-01-01', null, '4357',   'euro-per-month', 'law',  'Amount of 2026, without holiday pay: meijburg.com, 18 December 2025. The amount of 2027 is to be added when published'),
  ('highly-skilled-age-limit',         '2026-01-01', null, '30',     'count',       'law',     'Amounts of 2026: meijburg.com, 18 December 2025'),
  ('official-age-minimum',             '2026-01-01', null, '16',     'years',       'default', 'Choice of the programme: a younger person points at a typing error'),
  ('official-age-maximum',             '2026-01-01', null, '90',     'years',       'default', 'Choice of the programme: an older person points at a typing error'),
  ('temporary-protection-end',         '2025-06-13', null, '2027-03-04', 'date',    'law',     'Rijksoverheid.nl, 28 November 2025'),
  ('highly-skilled-decision-target',   '2026-01-01', null, '2',      'weeks',       'default', 'Target of the IND, not its legal term: meijburg.com, 18 December 2025'),
  ('offer-validity',                   '2026-01-01', null, '14',     'days',        'default', 'Choice of the programme'),
  ('mentor-capacity',                  '2026-01-01', null, '2',      'officials',   'default', 'Choice of the programme'),
  ('check-in-interval',                '2026-01-01', null, '1',      'months',      'default', 'Choice of the programme'),
  ('mid-year',                         '2026-01-01', null, '6',      'months',      'default', 'Choice of the programme'),
  ('time-split-target',                '2023-02-09', null, '50',     'percent',     'default', 'Eurocities, 23 January 2023: half of the time for Ukrainian recovery'),
  ('time-split-band',                  '2026-01-01', null, '10',     'percent',     'default', 'Choice of the programme'),
  ('time-split-months',                '2026-01-01', null, '3',      'count',       'default', 'Choice of the programme'),
  ('time-split-breaches',              '2026-01-01', null, '2',      'count',       'default', 'Choice of the programme'),
  ('evaluation-start',                 '2026-01-01', null, '16',     'weeks',       'default', 'Choice of the programme: the decision must precede the notice of the end'),
  ('follow-up-decision',               '2026-01-01', null, '10',     'weeks',       'default', 'Choice of the programme'),
  ('end-notice-warning',               '2026-01-01', null, '6',      'weeks',       'default', 'Choice of the programme'),
  ('end-notice',                       '2015-01-01', null, '1',      'months',      'law',     'Article 7:668 BW (aanzegging), measured on receipt (article 3:37 BW)');

-- How long a user task may take; a task without a row of its own takes the default.
insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('default',               '5',  'working-days'),
  ('confirm-willingness',   '10', 'days'),
  ('review-nomination',     '10', 'working-days'),
  ('record-interview',      '10', 'working-days'),
  ('decide-appointment',    '20', 'working-days'),
  ('record-offer-reply',    '14', 'days'),
  ('request-vog',           '4',  'weeks'),
  ('assign-mentor',         '10', 'working-days'),
  ('confirm-start',         '1',  'working-days'),
  ('make-intake-plan',      '10', 'working-days'),
  ('self-evaluation',       '4',  'weeks'),
  ('mentor-evaluation',     '4',  'weeks'),
  ('ro3kvit-evaluation',    '4',  'weeks'),
  ('send-end-notice',       '5',  'working-days')
) as terms (task, value, unit);

-- The decision on a permit (R08) takes as long as the route does.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('deadline.record-permit-decision.work-permit',            '2026-01-01', null, '5',  'weeks', 'law',     'UWV decides on a work permit (TWV) within five weeks after a complete application: business.gov.nl'),
  ('deadline.record-permit-decision.single-permit',          '2026-01-01', null, '90', 'days',  'default', 'Not confirmed as law: the longest time that the IND takes for a single permit (GVVA)'),
  ('deadline.record-permit-decision.highly-skilled-migrant', '2026-01-01', null, '90', 'days',  'default', 'Longest term of the IND, of which only a secondary source was read: meijburg.com, 18 December 2025');
