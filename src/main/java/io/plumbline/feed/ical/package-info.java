/** Writes a feed as RFC 5545 has it. */
@NullMarked
package io.plumbline.feed.ical;

import org.jspecify.annotations.NullMarked;
