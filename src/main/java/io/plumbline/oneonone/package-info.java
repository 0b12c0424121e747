/**
 * The weekly talk of a product manager and a lead: who holds it, their topics, the agenda with what
 * the week left open, what they note, and what is carried over. What they say is theirs alone.
 */
@NullMarked
package io.plumbline.oneonone;

import org.jspecify.annotations.NullMarked;
