/** Sprints, goals, items and questions in the database. */
@NullMarked
package io.plumbline.sprint.store;

import org.jspecify.annotations.NullMarked;
