/** Retros, cards, votes and notes in the database. */
@NullMarked
package io.plumbline.retro.store;

import org.jspecify.annotations.NullMarked;
