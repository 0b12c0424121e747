package io.plumbline.sandbox.page.blocks;

import io.plumbline.sandbox.page.text.Markup;

/** One choice of a select, a set of boxes or an overflow menu, ready to be shown. */
public record Option(
    String value,
    Markup label,
    String plain,
    Markup description,
    String group,
    String url,
    boolean selected) {}
