/** The Web API: calling convention, scopes, rate limits and one class per family of methods. */
@NullMarked
package io.plumbline.sandbox.api;

import org.jspecify.annotations.NullMarked;
