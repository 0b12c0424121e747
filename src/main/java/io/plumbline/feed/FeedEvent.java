package io.plumbline.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * One event of a feed.
 *
 * @param uid the same for as long as it is the same occurrence, wherever it is moved
 * @param length zero for one that is only a message
 * @param sequence grows with every change
 * @param changedAt when the team's calendar was last changed
 */
public record FeedEvent(
    String uid,
    String title,
    Instant at,
    Duration length,
    boolean cancelled,
    int sequence,
    Instant changedAt) {}
