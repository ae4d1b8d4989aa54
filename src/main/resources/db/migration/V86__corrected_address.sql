-- A correction by HR holds as long as the directory says the address that it corrects.
alter table account add column wrong_email text;
alter table account add column right_email text;
alter table account add check (num_nonnulls(wrong_email, right_email) in (0, 2));
comment on column account.right_email is 'Where mail goes instead of wrong_email; another address from the identity provider counts again';
