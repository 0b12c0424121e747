/** Teams, who changed them, and the choices that people made, as rows. */
@NullMarked
package io.plumbline.team.store;

import org.jspecify.annotations.NullMarked;
