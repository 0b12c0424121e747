package io.plumbline.action;

/** The reminders that an owner gets, in their order. */
public enum Reminder {
  /** Two working days before the due day. */
  SOON,
  /** On the due day, or on the last working day before it. */
  DUE
}
