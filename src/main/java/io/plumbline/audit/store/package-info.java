/** Audits in the database. */
@NullMarked
package io.plumbline.audit.store;

import org.jspecify.annotations.NullMarked;
