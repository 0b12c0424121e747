/**
 * The one HTTP server: Slack's endpoint behind the signature check, health and figures. Knows
 * servlets and nothing of the rituals.
 */
@NullMarked
package io.plumbline.web;

import org.jspecify.annotations.NullMarked;
