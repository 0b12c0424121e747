-- The address from which a team's holidays are read again each week, and what came of the last try.
-- failure is a code, null while the last try went well.
create table team_holiday_source (
  workspace_id varchar(64)   not null,
  team_id      bigint        not null,
  address      varchar(1000) not null,
  read_at      timestamp with time zone,
  failure      varchar(32),
  failing_since timestamp with time zone,
  wake_at      timestamp with time zone not null,
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);

create index team_holiday_source_waiting on team_holiday_source (wake_at);
