-- What waits is read in the order of these columns and from nowhere else: with thousands of teams,
-- sorting all that wake within a day or two took much of a start.
drop index ritual_occurrence_waiting;
create index ritual_occurrence_waiting on ritual_occurrence (wake_at, id, workspace_id);
drop index retro_course_wake;
create index retro_course_wake on retro_course (wake_at, retro_id, workspace_id);
drop index action_wake;
create index action_wake on action (wake_at, id, workspace_id);
drop index retro_worth_wake;
create index retro_worth_wake on retro_worth (wake_at, retro_id, workspace_id);
drop index sprint_wake;
create index sprint_wake on sprint (wake_at, id, workspace_id);
drop index scope_request_wake;
create index scope_request_wake on scope_request (wake_at, id, workspace_id);
drop index decision_wake;
create index decision_wake on decision (wake_at, id, workspace_id);
drop index team_holiday_source_waiting;
create index team_holiday_source_waiting on team_holiday_source (wake_at, team_id, workspace_id);
drop index audit_wake;
create index audit_wake on audit (wake_at, id, workspace_id);
drop index one_on_one_wake;
create index one_on_one_wake on one_on_one (wake_at, id, workspace_id);
