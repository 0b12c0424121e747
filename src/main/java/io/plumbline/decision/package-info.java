/**
 * Architectural decisions that engineering takes, and product's knowledge of them: where one
 * changes what the feature can do, a product manager says that they know it or wants to talk. It
 * asks for awareness and never for permission.
 */
@NullMarked
package io.plumbline.decision;

import org.jspecify.annotations.NullMarked;
