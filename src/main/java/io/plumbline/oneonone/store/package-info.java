/** 1:1s in the database. */
@NullMarked
package io.plumbline.oneonone.store;

import org.jspecify.annotations.NullMarked;
