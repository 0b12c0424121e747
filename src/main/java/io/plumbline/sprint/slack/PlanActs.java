package io.plumbline.sprint.slack;

import io.plumbline.sprint.AskWhy;
import io.plumbline.sprint.ChangeSprintRules;
import io.plumbline.sprint.EditPlan;
import io.plumbline.sprint.LockScope;

/** What people do about a sprint's plan. */
public record PlanActs(EditPlan edit, LockScope lock, ChangeSprintRules rules, AskWhy askWhy) {}
