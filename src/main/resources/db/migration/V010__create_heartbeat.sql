-- one row for each running instance; belongs to no workspace
create table heartbeat (
  instance       varchar(64)              not null primary key,
  beats          bigint                   not null,
  beat_at        timestamp with time zone not null
);
