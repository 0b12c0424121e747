/**
 * What a team plans for a sprint: goals with their whys, the items in its scope, the lock, and the
 * questions of those who do not see a why.
 */
@NullMarked
package io.plumbline.sprint;

import org.jspecify.annotations.NullMarked;
