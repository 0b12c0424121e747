/** Exports in the database. */
@NullMarked
package io.plumbline.export.store;

import org.jspecify.annotations.NullMarked;
