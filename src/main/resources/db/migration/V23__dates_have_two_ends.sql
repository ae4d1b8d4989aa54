-- A date further away than anybody plans points at a typing error.
insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('planning-horizon', '2023-01-01', null, '24', 'months', 'default', 'Choice of the programme: nothing is planned further ahead, and nobody was informed longer ago');
