-- By which edition of the planning rules, of the zones' rules and of the offered rituals the plans of
-- a workspace were last gone through. Where it is another one now, they are gone through at the start.
create table ritual_plan_edition (
  workspace_id varchar(64)  not null,
  edition      varchar(400) not null,
  primary key (workspace_id)
);
