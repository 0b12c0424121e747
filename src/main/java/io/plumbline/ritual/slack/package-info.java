/** What a team reads about its calendar of rituals. */
@NullMarked
package io.plumbline.ritual.slack;

import org.jspecify.annotations.NullMarked;
