/**
 * The one question at the end of a retro: was this worth the time? Who has answered is kept apart
 * from what was answered, and no longer than the question is open.
 */
@NullMarked
package io.plumbline.retro.worth;

import org.jspecify.annotations.NullMarked;
