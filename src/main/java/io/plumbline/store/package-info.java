/**
 * Our database kit: the embedded H2 or a PostgreSQL, its pools, migrations and transactions. Rules
 * see only {@link io.plumbline.store.Transactions}.
 */
@NullMarked
package io.plumbline.store;

import org.jspecify.annotations.NullMarked;
