package io.plumbline.action;

/** The ritual that an action came from: its kind ({@code retro}) and the number of that one. */
public record Origin(String ritual, long id) {}
