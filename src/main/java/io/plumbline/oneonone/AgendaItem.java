package io.plumbline.oneonone;

import java.time.Instant;

/**
 * Something to talk about.
 *
 * @param key the same for the same thing whenever it is asked for
 * @param kind what it is, in plain words of ours ({@code Decision 7})
 * @param what what people typed about it: escape it before showing it
 * @param since when it came up
 */
public record AgendaItem(String key, String kind, String what, Instant since) {}
