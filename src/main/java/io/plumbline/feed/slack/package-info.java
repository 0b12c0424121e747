/** How people of a team get the address of its calendar. */
@NullMarked
package io.plumbline.feed.slack;

import org.jspecify.annotations.NullMarked;
