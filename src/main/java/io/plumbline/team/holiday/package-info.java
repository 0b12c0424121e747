/**
 * Holidays that are published somewhere: read when a team names the address, and again each week. A
 * reading that fails leaves the days that are known.
 */
@NullMarked
package io.plumbline.team.holiday;

import org.jspecify.annotations.NullMarked;
