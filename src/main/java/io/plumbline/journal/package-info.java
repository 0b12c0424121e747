/**
 * Append-only: who did what when, and which requests were already handled. Export and the report
 * read it.
 */
@NullMarked
package io.plumbline.journal;

import org.jspecify.annotations.NullMarked;
