/** Decisions in the database. */
@NullMarked
package io.plumbline.decision.store;

import org.jspecify.annotations.NullMarked;
