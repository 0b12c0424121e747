alter table retro add column voting_opened_at timestamp with time zone;
alter table retro add column voting_opened_by varchar(64);
-- before there was a time to group, the reveal opened the voting
update retro
   set voting_opened_at = revealed_at,
       voting_opened_by = revealed_by;

-- each act of grouping is a step; the groups of a retro are what its standing steps make of its cards
create table retro_group_step (
  workspace_id varchar(64) not null,
  retro_id     bigint      not null,
  step         int         not null,
  kind         varchar(16) not null,
  title        varchar(200),
  done_at      timestamp with time zone not null,
  done_by      varchar(64) not null,
  -- null while the step stands
  undone_at    timestamp with time zone,
  undone_by    varchar(64),
  primary key (workspace_id, retro_id, step),
  foreign key (workspace_id, retro_id) references retro (workspace_id, id)
);

create table retro_group_step_card (
  workspace_id varchar(64) not null,
  retro_id     bigint      not null,
  step         int         not null,
  card_id      bigint      not null,
  primary key (workspace_id, retro_id, step, card_id),
  foreign key (workspace_id, retro_id, step)
    references retro_group_step (workspace_id, retro_id, step),
  foreign key (workspace_id, card_id) references retro_card (workspace_id, id)
);
