/** What people see of their next 1:1. */
@NullMarked
package io.plumbline.oneonone.slack;

import org.jspecify.annotations.NullMarked;
