/**
 * The occurrences of a team's rituals: which one comes next, starting it when it is due, saying so
 * when it could not take place, and running one by hand. Each ritual's own feature says what
 * starting it means.
 */
@NullMarked
package io.plumbline.ritual;

import org.jspecify.annotations.NullMarked;
