-- null: as long as the team's rhythm says
alter table retro_rules add column live_minutes int;
