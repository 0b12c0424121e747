/** Actions in the database. */
@NullMarked
package io.plumbline.action.store;

import org.jspecify.annotations.NullMarked;
