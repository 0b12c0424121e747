/** Reads what is published on the public network, and nothing that is elsewhere. */
@NullMarked
package io.plumbline.team.holiday.http;

import org.jspecify.annotations.NullMarked;
