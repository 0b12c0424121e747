/**
 * Block Kit: which blocks, elements and views Slack takes, how it words a refusal, and how it
 * completes what it took. Driven by {@code slack/block-kit-limits.json} and {@code
 * slack/block-schemas}.
 */
@NullMarked
package io.plumbline.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
