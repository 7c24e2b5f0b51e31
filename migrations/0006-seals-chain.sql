-- Seals form one chain: of several processes that seal at once, each on the same last seal, one succeeds.
alter table seals add constraint seals_one_chain unique (prev);

-- Seals begin behind position 0: what stood before it no seal would ever cover. Beyond 2^53 a number would lie.
alter table events add constraint events_position_sealable check (position between 1 and 9007199254740991);
