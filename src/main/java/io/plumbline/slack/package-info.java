/**
 * Our Slack kit: what features register, how surfaces are rendered, text escaping, sizes, payloads.
 * The only package besides the features' own slack folders that names Bolt.
 */
@NullMarked
package io.plumbline.slack;

import org.jspecify.annotations.NullMarked;
