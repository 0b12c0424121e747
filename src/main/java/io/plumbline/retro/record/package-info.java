/** The record of a retro: all that the team sees of it, as one value and as files. */
@NullMarked
package io.plumbline.retro.record;

import org.jspecify.annotations.NullMarked;
