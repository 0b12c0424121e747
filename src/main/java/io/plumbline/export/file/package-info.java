/** The formats of files, and what people typed made harmless in each. */
@NullMarked
package io.plumbline.export.file;

import org.jspecify.annotations.NullMarked;
