/** The App Home of a person, built from sections that features offer. */
@NullMarked
package io.plumbline.home;

import org.jspecify.annotations.NullMarked;
