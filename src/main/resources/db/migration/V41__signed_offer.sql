-- Which offer stood in the contract that both sides signed: when the offer has other terms since, they sign an addendum.
alter table contract_signatures add column offer_id bigint references offer;
comment on column contract_signatures.offer_id is 'Empty for a contract that follows, or that was signed before this was kept';
