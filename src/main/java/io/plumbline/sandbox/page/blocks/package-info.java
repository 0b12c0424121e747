/**
 * Block Kit as HTML: what the templates need to know of blocks and elements, and charts. Pure; what
 * is read and by whom comes in through {@link io.plumbline.sandbox.page.blocks.Scene}.
 */
@NullMarked
package io.plumbline.sandbox.page.blocks;

import org.jspecify.annotations.NullMarked;
