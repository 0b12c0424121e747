package io.plumbline.scope;

import io.plumbline.sprint.Items;
import io.plumbline.sprint.SprintPlans;
import io.plumbline.team.Absences;

/** What is kept that a request is about. */
public record ScopeShelves(
    ScopeRequests requests, Ledger ledger, SprintPlans plans, Items items, Absences absences) {}
