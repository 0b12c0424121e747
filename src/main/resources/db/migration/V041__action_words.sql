-- What an action said before and after each change. Until now its words could not change.
alter table action_change add column what_before varchar(600);
alter table action_change add column what_after varchar(600);

update action_change
   set what_before = (select what from action
                       where action.workspace_id = action_change.workspace_id
                         and action.id = action_change.action_id);
update action_change set what_after = what_before;

alter table action_change alter column what_before set not null;
alter table action_change alter column what_after set not null;
