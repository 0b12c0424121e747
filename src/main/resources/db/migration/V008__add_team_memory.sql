-- A team's name as it is compared: two teams of a workspace never look alike in a list.
create table team_name (
  workspace_id   varchar(64)  not null,
  name_key       varchar(640) not null,
  team_id        bigint       not null,
  primary key (workspace_id, name_key),
  unique (workspace_id, team_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);

create table team_change (
  workspace_id   varchar(64) not null,
  team_id        bigint      not null,
  version        int         not null,
  member_id      varchar(64) not null,
  changed_at     timestamp with time zone not null,
  primary key (workspace_id, team_id, version),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);

create table team_choice (
  workspace_id   varchar(64) not null,
  member_id      varchar(64) not null,
  channel_id     varchar(64) not null,
  team_id        bigint      not null,
  primary key (workspace_id, member_id, channel_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
