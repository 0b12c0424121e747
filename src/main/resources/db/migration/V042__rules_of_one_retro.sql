-- Rules that were chosen for one retro alone; the next one is held by the team's again.
alter table retro_rules add column for_one boolean default false not null;
