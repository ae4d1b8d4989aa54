-- Lists that people keep on a page: themes with the sets they come from, the checklist of practical help, Ukrainian partners,
-- and what a municipality adds to mails.
create table list_item (
  id           text primary key,
  list         text not null check (list in ('themes', 'theme-sets', 'checklist', 'partners', 'mail-sentences')),
  position     integer not null,
  municipality text references municipality,
  unique (list, position)
);
comment on column list_item.municipality is 'Whose own it is; null for the whole programme';

create table list_item_version (
  id          bigint generated always as identity primary key,
  item        text not null references list_item on delete cascade,
  nl          text check (length(nl) between 1 and 600),
  en          text check (length(en) between 1 and 600),
  uk          text check (length(uk) between 1 and 600),
  first_day   date not null,
  last_day    date check (last_day >= first_day - 1),
  sets        text[] not null default '{}',
  year        integer,
  running_too boolean not null default false,
  community   text check (length(community) between 1 and 200),
  oblast      text check (length(oblast) between 1 and 200),
  project     text check (length(project) between 1 and 200),
  source      text check (length(source) between 1 and 200),
  reason      text not null check (length(reason) between 1 and 500),
  written_by  text not null,
  written_on  date not null,
  check (num_nonnulls(nl, en, uk) > 0)
);
create index on list_item_version (item, id);
comment on table list_item_version is 'Every version is kept; the last one holds';
comment on column list_item_version.last_day is 'Last day of use; the day before the first one if it was taken back before it began';
comment on column list_item_version.sets is 'Of a theme: the sets in which it is named';
comment on column list_item_version.year is 'Of a set: the year it is from. Of a partner: since when there is work together, if that is known';
comment on column list_item_version.community is 'Of a partner: the community or city, in each spelling that is in use, with commas between';
comment on column list_item_version.oblast is 'Of a partner: the oblast or oblasts, in each spelling that is in use, with commas between';
comment on column list_item_version.source is 'Of a partner, and there always: where it is known from';
comment on column list_item_version.running_too is 'Of the checklist: whether cases that run already follow this version';

create temporary table kept (list text, id text, nl text, en text, uk text, reason text, sets text[] default '{}', year integer,
  community text, oblast text, project text, source text);
insert into kept (list, id, nl, en, uk, reason, year) values
  ('theme-sets', 'eurocities-letter',
   'Eurocities, zoals in de brief van Utrecht: integrale stedelijke planning, energie-efficiëntie, decentralisatie van energieplanning, duurzame mobiliteit, afvalbeheer',
   'Eurocities, as in the letter of Utrecht: integrated urban planning, energy efficiency, decentralisation of energy planning, sustainable mobility, waste management',
   'Євросіті, як у листі Утрехта: інтегроване міське планування, енергоефективність, децентралізація енергетичного планування, стала мобільність, поводження з відходами',
   'Letter of Utrecht to its council, 20 April 2023', 2023),
  ('theme-sets', 'eurocities-report',
   'Eurocities, eindrapport van de proef van 2023: integrale stedelijke planning, schone energie en efficiëntie, rampen en weerbaarheid, circulaire economie, duurzame mobiliteit',
   'Eurocities, final report on the pilot of 2023: integrated urban planning, clean energy and efficiency, disaster risk and resilience, circular economy, sustainable mobility',
   'Євросіті, підсумковий звіт про пілотний проєкт 2023 року: інтегроване міське планування, чиста енергія та ефективність, ризики катастроф і стійкість, циркулярна економіка, стала мобільність',
   'Only a secondary source was read (pressminho.pt/?p=91426): 34 cities of the EU and EEA, 11 of Ukraine', 2023);
insert into kept (list, id, nl, en, uk, reason, sets) values
  ('themes', 'urban-planning', 'Stedelijke planning', 'Urban planning', 'Міське планування', 'Eurocities', '{eurocities-letter,eurocities-report}'),
  ('themes', 'construction', 'Bouw', 'Construction', 'Будівництво', 'Eurocities on POSIV, 23 January 2023', '{}'),
  ('themes', 'mobility', 'Mobiliteit', 'Mobility', 'Мобільність', 'Eurocities', '{eurocities-letter,eurocities-report}'),
  ('themes', 'water', 'Water', 'Water', 'Водопостачання та водні ресурси', 'Eurocities on POSIV, 23 January 2023', '{}'),
  ('themes', 'energy', 'Energie', 'Energy', 'Енергетика', 'Eurocities', '{eurocities-letter,eurocities-report}'),
  ('themes', 'heating', 'Verwarming', 'Heating', 'Теплопостачання', 'Eurocities on POSIV, 23 January 2023', '{}'),
  ('themes', 'waste-recycling', 'Afval en hergebruik', 'Waste and recycling', 'Відходи та переробка', 'Eurocities', '{eurocities-letter}'),
  ('themes', 'disaster-resilience', 'Rampen en weerbaarheid', 'Disaster risk and resilience', 'Ризики катастроф і стійкість', 'Eurocities', '{eurocities-report}'),
  ('themes', 'decentralisation', 'Decentralisatie van energieplanning', 'Decentralisation of energy planning', 'Децентралізація енергетичного планування', 'Eurocities', '{eurocities-letter}'),
  ('themes', 'social-recovery', 'Sociaal herstel', 'Social recovery', 'Соціальне відновлення', 'Choice of the programme', '{}'),
  ('themes', 'finance', 'Gemeentefinanciën', 'Municipal finance', 'Муніципальні фінанси', 'Choice of the programme', '{}'),
  ('themes', 'circular-economy', 'Circulaire economie', 'Circular economy', 'Циркулярна економіка', 'Eurocities', '{eurocities-report}'),
  ('checklist', 'identity', 'Identiteitsbewijs', 'Identity document', 'Документ, що посвідчує особу', 'Choice of the programme', '{}'),
  ('checklist', 'bsn', 'BSN', 'BSN', 'Номер BSN', 'Choice of the programme', '{}'),
  ('checklist', 'housing', 'Huisvesting', 'Housing', 'Житло', 'Choice of the programme', '{}'),
  ('checklist', 'own-contribution', 'Eigen bijdrage in de gemeentelijke opvang', 'Own contribution in municipal shelter', 'Власний внесок у муніципальному притулку', 'Choice of the programme', '{}'),
  ('checklist', 'health-insurance', 'Zorgverzekering', 'Health insurance', 'Медичне страхування', 'Choice of the programme', '{}'),
  ('checklist', 'bank-account', 'Bankrekening', 'Bank account', 'Банківський рахунок', 'Choice of the programme', '{}'),
  ('checklist', 'pension', 'Pensioen', 'Pension', 'Пенсія', 'Choice of the programme', '{}'),
  ('checklist', 'account-mfa', 'Account met inloggen in twee stappen', 'Account with two-step sign-in', 'Обліковий запис із двоетапним входом', 'Choice of the programme', '{}');
-- Partners as far as a source names them. Which communities the project of VNG works with, none that was read says one by one.
insert into kept (list, id, nl, en, uk, reason, year, community, oblast, project, source) values
  ('partners', 'mariupol-reborn',
   'Mariupol Reborn, met Gdańsk, Warschau en Lviv', 'Mariupol Reborn, with Gdansk, Warsaw and Lviv', 'Mariupol Reborn, разом із Гданськом, Варшавою та Львовом',
   'Came with the programme', 2023, 'Mariupol, Маріуполь, Marioepol', 'Donetsk, Донецька, Donetsk oblast, Донецька область',
   'Rebuilding Mariupol: water management and construction', 'Letter of Utrecht to its council, 20 April 2023; remariupol.com, 24 January 2024'),
  ('partners', 'school-of-city-recovery',
   'Leerplatform van Mariupol Reborn: Mariupol.Academy, school voor het herstel van steden', 'Learning platform of Mariupol Reborn: Mariupol.Academy, School of City Recovery',
   'Навчальна платформа Mariupol Reborn: Mariupol.Academy, школа відновлення міст',
   'Came with the programme', 2024, null, null, 'Learning how cities recover', 'remariupol.com, 18 January 2024'),
  ('partners', 'community-recovery-school',
   'School voor het herstel van gemeenschappen, met de Vereniging van Oekraïense steden (AUC)', 'Community Recovery School, with the Association of Ukrainian Cities (AUC)',
   'Школа відновлення громад, разом з Асоціацією міст України (AUC)',
   'Came with the programme', null, null, null, 'Learning how communities recover', 'A page of remariupol.com without a date'),
  ('partners', 'vng-recovery',
   'Herstelproject van VNG International: gemeenten in Mykolajiv en Cherson', 'Recovery project of VNG International: communities in Mykolaiv and Kherson',
   'Проєкт відновлення VNG International: громади Миколаївщини та Херсонщини',
   'Came with the programme', 2022, null, 'Mykolaiv, Миколаївська, Mykolaiv oblast, Миколаївська область, Kherson, Херсонська, Kherson oblast, Херсонська область',
   'Four communities from October 2022, fifteen in the east and south from April 2024 until December 2025', 'vng-international.nl/?p=9427; letter of Utrecht to its council, 20 April 2023');
insert into list_item (id, list, position)
select id, list, row_number() over (partition by list order by ctid) from kept;
insert into list_item_version (item, nl, en, uk, first_day, sets, year, community, oblast, project, source, reason, written_by, written_on)
select id, nl, en, uk, date '2022-01-01', sets, year, community, oblast, project, source, reason, 'system', date '2022-01-01' from kept order by ctid;
drop table kept;
