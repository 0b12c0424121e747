-- What an audit has shown. Nothing else is kept of it, so nothing else can ever be shown.
--   circle   of whom: all of engineering who answered, the leads, the engineers
--   answers  how many; null where the figure is a band
create table audit_figure (
  workspace_id varchar(64) not null,
  audit_id     bigint      not null,
  circle       varchar(16) not null,
  question     varchar(40) not null,
  low_tenths   int         not null,
  high_tenths  int         not null,
  answers      int,
  primary key (workspace_id, audit_id, circle, question),
  foreign key (workspace_id, audit_id) references audit (workspace_id, id)
);

-- Texts without author or time; their numbers are random, and so is their order.
create table audit_text (
  workspace_id varchar(64)   not null,
  id           bigint        not null,
  audit_id     bigint        not null,
  question     varchar(40)   not null,
  body         varchar(4000) not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, audit_id) references audit (workspace_id, id)
);

create index audit_text_of on audit_text (workspace_id, audit_id);

-- Answers that were given by name, as their authors were told before.
create table audit_named (
  workspace_id varchar(64)   not null,
  audit_id     bigint        not null,
  member_id    varchar(64)   not null,
  part         varchar(16)   not null,
  question     varchar(40)   not null,
  score        int,
  body         varchar(4000) not null,
  primary key (workspace_id, audit_id, member_id, question),
  foreign key (workspace_id, audit_id) references audit (workspace_id, id)
);
