/** The surfaces in the database: what acts say is shown where, and how far its delivery is. */
@NullMarked
package io.plumbline.surface.store;

import org.jspecify.annotations.NullMarked;
