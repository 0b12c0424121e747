/** Surprises in the database. */
@NullMarked
package io.plumbline.surprise.store;

import org.jspecify.annotations.NullMarked;
