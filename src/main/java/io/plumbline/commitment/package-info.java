/**
 * The no-surprise agreement of product and engineering: two sentences, a signature of each side,
 * renewed each quarter, and the record of how it was kept. Figures are per team and side, never per
 * person.
 */
@NullMarked
package io.plumbline.commitment;

import org.jspecify.annotations.NullMarked;
