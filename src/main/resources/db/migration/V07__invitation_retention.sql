insert into rule (id, valid_from, valid_to, value, unit, status, source) values
  ('invitation-retention', '2026-01-01', null, '6', 'months', 'default', 'Choice of the programme: an invitation to which nobody came is taken back so long after its last mail, and the address is erased (article 5(1)(e) GDPR)');
