/**
 * The alignment audit: who is asked what, what of it may be shown, what to do about it. While it
 * runs answers are sealed; after the close only what is shown is kept (ADR 10).
 */
@NullMarked
package io.plumbline.audit;

import org.jspecify.annotations.NullMarked;
