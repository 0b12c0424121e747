-- What people do with one planned occurrence: move it, skip it, hold it after all; and whether it
-- was prepared before it begins. A reason is up to 300 characters, each of two units at most.
alter table ritual_occurrence add column by_hand boolean default false not null;
alter table ritual_occurrence add column prepared boolean default false not null;
alter table ritual_occurrence add column changed_by varchar(64);
alter table ritual_occurrence add column why varchar(600);
