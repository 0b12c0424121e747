/** The scope gate in Slack: {@code /scope}, the cards, the forms, Home. */
@NullMarked
package io.plumbline.scope.slack;

import org.jspecify.annotations.NullMarked;
