/** Decisions as numbered Markdown files, in the manner of MADR. */
@NullMarked
package io.plumbline.decision.madr;

import org.jspecify.annotations.NullMarked;
