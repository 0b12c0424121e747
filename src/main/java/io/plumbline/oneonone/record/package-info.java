/**
 * The record of a team's 1:1s as files: that each took place, and what was said only where both
 * agree, or to one of the two.
 */
@NullMarked
package io.plumbline.oneonone.record;

import org.jspecify.annotations.NullMarked;
