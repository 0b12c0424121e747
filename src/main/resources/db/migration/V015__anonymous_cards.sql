-- a card names its author, or is anonymous, or comes from the record
alter table retro_card alter column author_id drop not null;
-- until the reveal: finds the author of an anonymous card, with the team's key and not without
alter table retro_card add column author_digest varchar(64);
alter table retro_card add column record_kind varchar(32);
alter table retro_card add column record_key varchar(200);
alter table retro_card
  add constraint retro_card_once_from_record
  unique (workspace_id, team_id, record_key);
alter table retro_card
  add constraint retro_card_one_authorship
  check (author_id is null or (author_digest is null and record_key is null));

-- which key the digests of a team's waiting cards are made with; a reveal ends it
create table retro_author_key (
  workspace_id varchar(64)  not null,
  team_id      bigint       not null,
  key_name     varchar(100) not null,
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);

-- on PostgreSQL; the embedded database keeps its keys in files beside it, and this table empty
create table perishable_key (
  name    varchar(100) primary key,
  key_hex varchar(64)  not null
);
