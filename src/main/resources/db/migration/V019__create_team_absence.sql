-- Who is not there. back_on is the first day on which they are there again, null for an account that
-- is deactivated.
create table team_absence (
  workspace_id varchar(64) not null,
  member_id    varchar(64) not null,
  back_on      date,
  deputy_id    varchar(64),
  primary key (workspace_id, member_id)
);
