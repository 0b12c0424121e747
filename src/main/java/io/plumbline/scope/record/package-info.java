/** The ledger of a sprint, or of all sprints of a team, as files. */
@NullMarked
package io.plumbline.scope.record;

import org.jspecify.annotations.NullMarked;
