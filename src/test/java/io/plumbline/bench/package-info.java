/**
 * Benchmarks: they print figures with the machine and the date, and assert no time. Run by {@code
 * mvn -Pbench verify}.
 */
@NullMarked
package io.plumbline.bench;

import org.jspecify.annotations.NullMarked;
