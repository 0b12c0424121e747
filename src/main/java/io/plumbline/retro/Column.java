package io.plumbline.retro;

/**
 * A column of the board.
 *
 * @param key how it is stored and named in commands; never changes
 * @param title the question that people see
 */
public record Column(String key, String title) {}
