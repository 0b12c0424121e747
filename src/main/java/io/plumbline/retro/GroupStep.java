package io.plumbline.retro;

/**
 * A deed that was done to the groups of a retro.
 *
 * @param number rises with each step; a step that was undone keeps its own
 */
public record GroupStep(int number, GroupDeed deed, Turn turn) {}
