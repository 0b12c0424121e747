/**
 * The scope gate: who asks to change a locked sprint, who agrees, and the ledger that keeps what
 * was said.
 */
@NullMarked
package io.plumbline.scope;

import org.jspecify.annotations.NullMarked;
