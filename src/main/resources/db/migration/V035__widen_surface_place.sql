-- A group is named by the ids of its people.
alter table surface alter column place_target set data type varchar(200);
