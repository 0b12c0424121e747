/**
 * The joint retrospective: cards that wait between retros, the phases of a retro from collecting to
 * closed, votes with a budget, topics, notes, and what was agreed.
 */
@NullMarked
package io.plumbline.retro;

import org.jspecify.annotations.NullMarked;
