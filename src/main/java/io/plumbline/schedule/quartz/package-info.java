/** The alarm clock on Quartz's JDBC job store, in our own database. It wakes, and knows no rule. */
@NullMarked
package io.plumbline.schedule.quartz;

import org.jspecify.annotations.NullMarked;
