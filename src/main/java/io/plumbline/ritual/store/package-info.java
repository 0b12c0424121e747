/** The occurrences of rituals in the database. */
@NullMarked
package io.plumbline.ritual.store;

import org.jspecify.annotations.NullMarked;
