/** What tests of several packages share: databases, clocks, fakes. */
@NullMarked
package io.plumbline.testing;

import org.jspecify.annotations.NullMarked;
