package io.plumbline.export;

/**
 * A text file.
 *
 * @param name with its ending
 */
public record ExportFile(String name, String content) {}
