package io.plumbline.sprint;

/** What is kept of every sprint. */
public record SprintShelves(SprintPlans plans, Goals goals, Items items, SprintRulesBook rules) {}
