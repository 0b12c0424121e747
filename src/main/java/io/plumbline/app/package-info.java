/**
 * The program: its command line, its settings, and the one place that builds everything. Imports
 * every other package; nothing imports it.
 */
@NullMarked
package io.plumbline.app;

import org.jspecify.annotations.NullMarked;
