/** Scope requests and the ledger in the database. */
@NullMarked
package io.plumbline.scope.store;

import org.jspecify.annotations.NullMarked;
