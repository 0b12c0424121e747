-- Whom a large audit asks and who is not in audit_invitation yet: some people of one part and voice
-- in each row, which goes as they are written there.
--   place    in which order they are
--   people   how many they are
--   members  their ids, a space between two
create table audit_to_invite (
  workspace_id varchar(64)    not null,
  audit_id     bigint         not null,
  place        int            not null,
  part         varchar(16)    not null,
  voice        varchar(16)    not null,
  people       int            not null,
  members      varchar(20000) not null,
  primary key (workspace_id, audit_id, place),
  foreign key (workspace_id, audit_id) references audit (workspace_id, id)
);
