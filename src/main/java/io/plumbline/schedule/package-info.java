/**
 * When next, and the alarm that wakes a thing then. Calendar arithmetic is java.time's; the alarm
 * clock behind {@link io.plumbline.schedule.Alarms} is an adapter.
 */
@NullMarked
package io.plumbline.schedule;

import org.jspecify.annotations.NullMarked;
