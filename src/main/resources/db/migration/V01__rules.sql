-- The rule catalogue: every term, amount and limit with its source. One row is one value of one rule for a span of days.
create extension if not exists btree_gist with schema public;

create table rule (
  id         text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  value      text not null,
  unit       text not null check (unit in ('working-days', 'days', 'weeks', 'months', 'years', 'date',
                                           'inhabitants', 'officials', 'count', 'percent', 'euro-per-month',
                                           'euro-per-hour', 'yes-no')),
  status     text not null check (status in ('law', 'default')),
  source     text not null,
  primary key (id, valid_from),
  -- Two values of one rule never hold on the same day.
  exclude using gist (id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table rule is 'Terms, amounts and limits. status = law: set by law, change only when the law changes; default: chosen by the programme, an administrator may change it';

-- The programme and its officials.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('municipality-minimum-inhabitants', '2023-02-09', null, '100000', 'inhabitants', 'default', 'POSIV letter to councillors, 9 February 2023'),
  ('public-interests',                 '2023-01-01', null, '10',     'count',       'default', 'Choice of the programme: so many municipalities a day can register on the public page, so that nobody fills the list'),
  ('officials-per-municipality',       '2023-02-09', null, '2',      'officials',   'default', 'POSIV letter to councillors, 9 February 2023'),
  ('official-age-minimum',             '2026-01-01', null, '16',     'years',       'default', 'Choice of the programme: a younger person points at a typing error'),
  ('official-age-maximum',             '2026-01-01', null, '90',     'years',       'default', 'Choice of the programme: an older person points at a typing error'),
  ('emergency-look',                   '2023-01-01', null, '3',      'days',        'default', 'Choice of the programme: so long after HR has not reached somebody, HR is asked again'),
  ('survey-after',                     '2023-01-01', null, '1',      'months',      'default', 'Choice of the programme: so long after the work both sides are asked how it was'),
  ('survey-term',                      '2023-01-01', null, '4',      'weeks',       'default', 'Choice of the programme: so long the survey is open, then it closes by itself'),
  ('survey-set',                       '2023-01-01', null, '5',      'count',       'default', 'Choice of the programme: answers appear in the figures in sets of so many, so that nobody is found by them'),
  ('reflection-period',                '2023-01-01', null, '14',     'days',        'default', 'Not confirmed as law: check article 7:670b BW before relying on it. How long an official may come back on an agreement to end the contract'),
  ('planning-horizon',                 '2023-01-01', null, '24',     'months',      'default', 'Choice of the programme: nothing is planned further ahead, and nobody was informed longer ago'),
  ('pool-consent',                     '2026-01-01', null, '1',      'years',       'default', 'Choice of the programme, after the usual practice that an applicant''s data are kept for at most a year with consent'),
  ('pool-consent-reminder',            '2026-01-01', null, '1',      'months',      'default', 'Choice of the programme'),
  ('pool-question',                    '2026-01-01', null, '6',      'months',      'default', 'Choice of the programme: twice a year a candidate in the pool is asked whether they still want it'),
  ('pool-question-reminder',           '2026-01-01', null, '2',      'weeks',       'default', 'Choice of the programme'),
  ('pool-question-silence',            '2026-01-01', null, '4',      'weeks',       'default', 'Choice of the programme: so long after the question Ro3kvit calls whoever has not answered'),
  ('information-rounds',               '2026-01-01', null, '2',      'count',       'default', 'Choice of the programme: how often one municipality asks for more information about one candidate'),
  ('offer-validity',                   '2026-01-01', null, '14',     'days',        'default', 'Choice of the programme'),
  ('candidate-link',                   '2026-01-01', null, '90',     'days',        'default', 'Choice of the programme: longer than most steps take, and renewed with each mail');

-- Right to work.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('uwv-notice',                     '2022-04-01', null, '2',          'working-days',   'law',     'Besluit uitvoering Wav 2022 art. 6.5; Regeling melding Wav art. 3 (Stcrt. 2022, 8954). Not verified: that its working days leave out the days of the Algemene termijnenwet; leaving them out gives the later first day, the careful choice'),
  ('transition-document-notified',   '2026-01-01', null, 'yes',        'yes-no',         'default', 'Not confirmed: whether the notification stays for holders of the transition document; notifying is the careful choice'),
  ('work-permit-longest-stay',       '2014-04-01', null, '3',          'months',         'law',     'Single permit (GVVA) for a stay of more than three months: business.gov.nl'),
  ('highly-skilled-pay',             '2026-01-01', '2026-12-31', '5942',       'euro-per-month', 'law',     'Amount of 2026, without holiday pay: meijburg.com, 18 December 2025; by the date of the application: exterus.nl, 15 September 2025. The amount of 2027 is to be added when published'),
  ('highly-skilled-pay-young',       '2026-01-01', '2026-12-31', '4357',       'euro-per-month', 'law',     'Amount of 2026, without holiday pay: meijburg.com, 18 December 2025; by the date of the application: exterus.nl, 15 September 2025. The amount of 2027 is to be added when published'),
  ('highly-skilled-age-limit',       '2026-01-01', null, '30',         'count',          'law',     'Amounts of 2026: meijburg.com, 18 December 2025'),
  ('highly-skilled-decision-target', '2026-01-01', null, '2',          'weeks',          'default', 'Target of the IND, not its legal term: meijburg.com, 18 December 2025'),
  ('temporary-protection-end',       '2025-06-13', null, '2027-03-04', 'date',           'law',     'Rijksoverheid.nl, 28 November 2025'),
  ('document-end-reminder',          '2026-01-01', null, '120',        'days',           'default', 'Choice of the programme: time enough to ask for new proof of the right to work'),
  ('document-end-reminder-second',   '2026-01-01', null, '90',         'days',           'default', 'Choice of the programme'),
  ('document-end-reminder-third',    '2026-01-01', null, '60',         'days',           'default', 'Choice of the programme'),
  ('document-end-reminder-last',     '2026-01-01', null, '30',         'days',           'default', 'Choice of the programme');

-- Employment.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('employment-length',                  '2023-02-09', null, '12', 'months',        'default', 'POSIV letter to councillors, 9 February 2023: one year at first'),
  ('undecided-closes',                   '2023-02-09', null, '14', 'days',          'default', 'Choice of the programme: a contract that is over ends the work, also where the manager has not decided what follows; until then a decision to go on is still taken'),
  ('shortest-contract',                  '2023-02-09', null, '2',  'months',        'default', 'Choice of the programme: nothing shorter is offered or follows; a contract whose start moves ends before another contract of the person if so much is left, and else HR decides'),
  ('cao-minimum-pay',                    '2026-01-01', '2027-03-31', '16', 'euro-per-hour', 'law',     'Cao Gemeenten 2025-2027, minimum from 1 January 2026 (€ 2,496 a month at 36 hours a week): gemeente.nu, letter of the LOGA. The agreement ends on 31 March 2027; a later amount is to be added when agreed'),
  ('cao-notice',                         '2025-04-01', null, '2',  'months',        'default', 'Cao Gemeenten, of which only a secondary source was read: vijverbergadvocaten.nl, 15 November 2023; shown, not enforced'),
  ('trial-period-maximum',               '2015-01-01', null, '1',  'months',        'law',     'Article 7:652 BW: a contract of more than six months and less than two years'),
  ('trial-period-contract-longer-than',  '2015-01-01', null, '6',  'months',        'law',     'Article 7:652 BW: a contract of six months or less has no trial period'),
  ('trial-period-contract-shorter-than', '2015-01-01', null, '2',  'years',         'law',     'Article 7:652 BW: a fixed-term contract of two years or more may have a longer trial period, which the programme does not use'),
  ('trial-period-reminder',              '2026-01-01', null, '7',  'days',          'default', 'Choice of the programme'),
  ('information-duty-core',              '2022-08-01', null, '7',  'days',          'law',     'Article 7:655 BW: the core terms within a week after the start of the work'),
  ('information-duty-other',             '2022-08-01', null, '1',  'months',        'law',     'Article 7:655 BW: the other terms within a month after the start of the work'),
  ('anonymous-wage-tax',                 '2022-01-01', null, '52', 'percent',       'law',     'Wet op de loonbelasting 1964, wage tax without a BSN: salarisvanmorgen.nl, 16 October 2024'),
  ('chain-maximum',                      '2020-01-01', null, '36', 'months',        'law',     'Article 7:668a BW'),
  ('chain-contracts',                    '2020-01-01', null, '3',  'count',         'law',     'Article 7:668a BW'),
  ('chain-gap',                          '2015-07-01', null, '6',  'months',        'law',     'Article 7:668a BW: a longer time between two contracts starts a new chain. Bill 36746, not in force, replaces it by 60 months');

-- Practical help.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('own-contribution-adult',  '2025-10-01', null, '244.22', 'euro-per-month', 'law',     'Own contribution in municipal shelter for each adult with an income: rijksoverheid.nl, 4 July 2025'),
  ('own-contribution-meals',  '2025-10-01', null, '252.18', 'euro-per-month', 'law',     'On top of it where the shelter provides meals: rijksoverheid.nl, 4 July 2025'),
  ('own-contribution-family', '2025-10-01', null, '992.80', 'euro-per-month', 'law',     'The most that a family pays: rijksoverheid.nl, 4 July 2025'),
  ('absence-place',           '2023-03-24', null, '14',     'days',           'default', 'Absence from municipal shelter after which the place may go: refugeehelp.nl, 24 March 2023; the law behind it is to be confirmed'),
  ('absence-provisions',      '2023-03-24', null, '28',     'days',           'default', 'Absence from municipal shelter after which provisions may stop: refugeehelp.nl, 24 March 2023; the law behind it is to be confirmed');

-- The year at work, with a mentor.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('mentor-capacity',     '2026-01-01', null, '2',   'officials', 'default', 'Choice of the programme'),
  ('check-in-interval',   '2026-01-01', null, '1',   'months',    'default', 'Choice of the programme'),
  ('missed-check-ins',    '2026-01-01', null, '2',   'count',     'default', 'Choice of the programme'),
  ('mid-year',            '2026-01-01', null, '6',   'months',    'default', 'Choice of the programme'),
  ('mid-year-margin',     '2026-01-01', null, '8',   'weeks',     'default', 'Choice of the programme: sooner before the final evaluation one in between helps nobody'),
  ('mid-year-views',      '2026-01-01', null, '3',   'weeks',     'default', 'Choice of the programme: so long the views in between can be given'),
  ('mid-year-answer',     '2026-01-01', null, '1',   'weeks',     'default', 'Choice of the programme: so long after them the official can answer'),
  ('permanent-guidance',  '2026-01-01', null, '12',  'months',    'default', 'Choice of the programme: so long the guidance goes on in a permanent contract'),
  ('month-hours-maximum', '2026-01-01', null, '250', 'count',     'default', 'Choice of the programme: more hours in one month point at a typing error'),
  ('month-hours-margin',  '2026-01-01', null, '25',  'percent',   'default', 'Choice of the programme: with overtime a month has more hours than the contract says; more than this points at a typing error'),
  ('hours-correction',    '2026-01-01', null, '6',   'weeks',     'default', 'Choice of the programme: after the end of a contract its hours can be corrected so long, because mistakes in the last month show late'),
  ('last-month-asked',    '2026-01-01', null, '5',   'working-days', 'default', 'Choice of the programme: time enough to answer before the contract ends'),
  ('time-split-target',   '2023-02-09', null, '50',  'percent',   'default', 'Eurocities, 23 January 2023: half of the time for Ukrainian recovery'),
  ('time-split-band',     '2026-01-01', null, '10',  'percent',   'default', 'Choice of the programme'),
  ('time-split-months',   '2026-01-01', null, '3',   'count',     'default', 'Choice of the programme'),
  ('time-split-breaches', '2026-01-01', null, '2',   'count',     'default', 'Choice of the programme');

-- The end of the year.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('evaluation-start',         '2026-01-01', null, '16', 'weeks',  'default', 'Choice of the programme: the decision must precede the notice of the end'),
  ('evaluation-views',         '2026-01-01', null, '13', 'weeks',  'default', 'Choice of the programme: three weeks for the views'),
  ('evaluation-answer',        '2026-01-01', null, '12', 'weeks',  'default', 'Choice of the programme: a week for the official to answer them'),
  ('evaluation-summary',       '2026-01-01', null, '11', 'weeks',  'default', 'Choice of the programme: a week for HR to summarise them'),
  ('follow-up-decision',       '2026-01-01', null, '10', 'weeks',  'default', 'Choice of the programme'),
  ('end-notice-warning',       '2026-01-01', null, '6',  'weeks',  'default', 'Choice of the programme'),
  ('end-notice',               '2015-01-01', null, '1',  'months', 'law',     'Article 7:668 BW (aanzegging), measured on receipt (article 3:37 BW)'),
  ('end-notice-contract-from', '2015-01-01', null, '6',  'months', 'law',     'Article 7:668(2) BW: no notice is owed in a contract shorter than six months; exactly six months is not shorter'),
  ('end-notice-claim',         '2015-01-01', null, '2',  'months', 'law',     'Article 7:686a(4) BW: after the end of the contract, a claim because of a notice that was late or never came lapses');

-- Mail, absence and the audit table.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('mail-attempts',        '2026-01-01', null, '5', 'count',        'default', 'Choice of the programme: after so many attempts a mail counts as a failed step'),
  ('escalation.manager',   '2026-01-01', null, '2', 'working-days', 'default', 'Choice of the programme: after the last day of a task'),
  ('escalation.programme', '2026-01-01', null, '5', 'working-days', 'default', 'Choice of the programme: after the last day of a task'),
  ('audit-retention',      '2026-01-01', null, '3', 'years',        'default', 'BIO2 5.28.01 asks at least three years for security incidents and their logs; the programme keeps every line as long'),
  ('draft-retention',      '2026-01-01', null, '30', 'days',        'default', 'Choice of the programme: what was typed and not handed in is erased after so long without a change (article 5(1)(e) GDPR)');

-- How long documents of a case are kept (R15). The municipality's own selection list overrules all of them.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('document-retention-candidate', '2026-01-01', null, '4', 'weeks', 'default', 'Not confirmed as law, only secondary sources were read (bakertilly, metaalunie): documents of a candidate with whom it came to no work, after the end of the case'),
  ('document-retention-staff',     '2026-01-01', null, '2', 'years', 'default', 'A guideline, no statute, of which only a secondary source was read (vhic.nl): the staff file, after work'),
  ('document-retention-payroll',   '2026-01-01', null, '7', 'years', 'default', 'Not confirmed as law, only a secondary source was read (metaalunie): what payroll is based on, after work'),
  ('document-retention-identity',  '2026-01-01', null, '5', 'years', 'default', 'Not confirmed as law, only secondary sources were read (fundamentvoor, flexmoment): the copy of the identity document, after the calendar year in which work ended. That proof of residence and permit are kept as long is a choice of the programme');

-- The decision on a permit (R08) takes as long as the route does.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('deadline.record-permit-decision.work-permit',            '2026-01-01', null, '5',  'weeks', 'law',     'UWV decides on a work permit (TWV) within five weeks after a complete application: business.gov.nl'),
  ('deadline.record-permit-decision.single-permit',          '2026-01-01', null, '90', 'days',  'default', 'Not confirmed as law: the longest time that the IND takes for a single permit (GVVA)'),
  ('deadline.record-permit-decision.highly-skilled-migrant', '2026-01-01', null, '90', 'days',  'default', 'Longest term of the IND, of which only a secondary source was read: meijburg.com, 18 December 2025');

-- How long a user task may take; a task without a row of its own takes the default.
insert into rule (id, valid_from, valid_to, value, unit, status, source)
select 'deadline.' || task, date '2026-01-01', null, value, unit, 'default', 'Choice of the programme'
from (values
  ('default',                   '5',  'working-days'),
  ('confirm-willingness',       '10', 'days'),
  ('record-new-proof',          '30', 'days'),
  ('review-nomination',         '10', 'working-days'),
  ('record-interview',          '10', 'working-days'),
  ('decide-appointment',        '20', 'working-days'),
  ('record-offer-reply',        '14', 'days'),
  ('request-vog',               '4',  'weeks'),
  ('decide-after-vog',          '5',  'working-days'),
  ('follow-up-bsn',             '10', 'working-days'),
  ('arrange-practical-help',    '20', 'working-days'),
  ('assign-mentor',             '10', 'working-days'),
  ('hand-over-projects',        '10', 'working-days'),
  ('complete-entry',            '10', 'working-days'),
  ('follow-emergency',          '1',  'working-days'),
  ('confirm-start',             '1',  'working-days'),
  ('make-intake-plan',          '10', 'working-days'),
  ('follow-up-concern',         '3',  'working-days'),
  ('confirm-hours',             '15', 'working-days'),
  ('send-end-notice',           '5',  'working-days'),
  ('check-mission',             '3',  'working-days'),
  ('approve-mission',           '3',  'working-days'),
  ('correct-candidate-address', '2',  'working-days'),
  ('correct-colleague-address', '2',  'working-days'),
  ('allow-exception',           '10', 'working-days'),
  ('record-council-decision',   '12', 'weeks'),
  ('report-investigation',      '12', 'weeks'),
  ('record-college-decision',   '8',  'weeks'),
  ('confirm-financing',         '8',  'weeks'),
  ('name-people',               '4',  'weeks'),
  ('sign-agreement',            '4',  'weeks')
) as terms (task, value, unit);

-- Days off by royal decree (Algemene termijnenwet, article 3(3)). Offices are closed on them as on a holiday of the act.
create table decreed_day (
  day         date primary key,
  source      text not null check (source ~ '\S'),
  recorded_by text not null,
  recorded_on date not null
);
insert into decreed_day (day, source, recorded_by, recorded_on)
select day, 'Named by one secondary source, the decree itself was not read: sterfgeval.nl, 4 October 2025', 'system', date '2026-11-29'
from (values (date '2026-01-02'), (date '2026-05-15'), (date '2027-05-07'), (date '2028-04-28'), (date '2028-05-26')) as days (day);
