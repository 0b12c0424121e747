/** What someone promised to do by when, from any ritual. */
@NullMarked
package io.plumbline.action;

import org.jspecify.annotations.NullMarked;
