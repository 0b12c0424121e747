/**
 * Silent deviations that somebody flags, by either side. Who flagged one is kept only where they
 * choose to show it: nobody should have to weigh that, and no figure of persons can be made.
 */
@NullMarked
package io.plumbline.surprise;

import org.jspecify.annotations.NullMarked;
