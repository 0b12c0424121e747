/**
 * The journal and the handled requests in the database. Nothing here changes or deletes a line of
 * the journal.
 */
@NullMarked
package io.plumbline.journal.store;

import org.jspecify.annotations.NullMarked;
