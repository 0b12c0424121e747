/** Calendar feeds in the database. */
@NullMarked
package io.plumbline.feed.store;

import org.jspecify.annotations.NullMarked;
