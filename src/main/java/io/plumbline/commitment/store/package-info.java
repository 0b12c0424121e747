/** Commitments in the database. */
@NullMarked
package io.plumbline.commitment.store;

import org.jspecify.annotations.NullMarked;
