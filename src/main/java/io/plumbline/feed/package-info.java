/**
 * A team's calendar for the calendars of its people: an address that nobody can guess, which can be
 * renewed, and what stands in it.
 */
@NullMarked
package io.plumbline.feed;

import org.jspecify.annotations.NullMarked;
