/** The retros that a team has held: what each came to, and how that changes. */
@NullMarked
package io.plumbline.retro.past;

import org.jspecify.annotations.NullMarked;
