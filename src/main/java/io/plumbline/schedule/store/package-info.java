/** The moments at which things want to be woken, as columns of their tables. */
@NullMarked
package io.plumbline.schedule.store;

import org.jspecify.annotations.NullMarked;
