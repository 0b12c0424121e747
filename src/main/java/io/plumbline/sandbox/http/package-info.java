/**
 * Slack's doors: the servlets of the Web API, of the response_urls and of files. What is asked for
 * is answered by {@code api}; here is how it travels, and how an answer gets lost on its way.
 */
@NullMarked
package io.plumbline.sandbox.http;

import org.jspecify.annotations.NullMarked;
