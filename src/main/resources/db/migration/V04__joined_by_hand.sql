-- Invitations that somebody joined with an account by hand, as what its provider says did not agree with what was typed.
create table joined_by_hand (
  id         bigint generated always as identity primary key,
  user_id    text not null references account on delete cascade,
  account    text not null references account (user_id) on delete cascade,
  reason     text not null check (length(reason) between 1 and 500),
  joined_by  text not null,
  joined_on  date not null,
  parted_by  text,
  parted_on  date,
  check (num_nonnulls(parted_by, parted_on) in (0, 2))
);
create index on joined_by_hand (user_id);
create index on joined_by_hand (account);
comment on column joined_by_hand.user_id is 'The account of the invitation, to which sign-ins lead from then on';
comment on column joined_by_hand.account is 'The account of before, which was closed; its id is that of the provider';
comment on column joined_by_hand.parted_on is 'When it was taken back, because it was somebody else';
