/**
 * Records as files, for every ritual: who asked for which, and in which formats. A ritual says what
 * is in its record.
 */
@NullMarked
package io.plumbline.export;

import org.jspecify.annotations.NullMarked;
