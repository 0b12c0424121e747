-- The calendar feed of a team. The token is the secret of its address and is shown to the team's
-- people again and again, so it is kept as it is; requests are looked up by its digest. The seed is
-- part of each event's identity and stays when the address is renewed.
create table team_feed (
  workspace_id varchar(64) not null,
  team_id      bigint      not null,
  token        varchar(64) not null,
  digest       varchar(64) not null,
  seed         varchar(32) not null,
  primary key (workspace_id, team_id),
  constraint team_feed_digest unique (digest),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
