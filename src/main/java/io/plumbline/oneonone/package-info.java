/** The weekly talk of product manager and lead: so far, what other features put on its agenda. */
@NullMarked
package io.plumbline.oneonone;

import org.jspecify.annotations.NullMarked;
