/**
 * Who: a team, its people and their roles, its working calendar and its rituals' rhythms; setting
 * it up and changing it.
 */
@NullMarked
package io.plumbline.team;

import org.jspecify.annotations.NullMarked;
