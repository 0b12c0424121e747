package io.plumbline.sandbox.page;

/** Somebody one can act as, with the time where they are. */
public record PersonView(
    String id,
    String name,
    String fullName,
    String title,
    String localTime,
    String zone,
    Face face,
    boolean current) {}
