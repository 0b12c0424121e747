-- The topics that the talk has turned to: one that is passed over by a pick is still to come.
create table retro_topic_on (
  workspace_id varchar(64) not null,
  retro_id     bigint      not null,
  topic_id     bigint      not null,
  primary key (workspace_id, retro_id, topic_id),
  foreign key (workspace_id, retro_id) references retro (workspace_id, id),
  foreign key (workspace_id, topic_id) references retro_card (workspace_id, id)
);
