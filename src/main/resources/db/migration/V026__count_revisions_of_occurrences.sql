-- How often an occurrence was changed: what a subscribed calendar goes by.
alter table ritual_occurrence add column revision int default 0 not null;
