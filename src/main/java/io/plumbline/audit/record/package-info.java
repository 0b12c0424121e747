/** Results of audits as files, and their figures in words and as a chart. */
@NullMarked
package io.plumbline.audit.record;

import org.jspecify.annotations.NullMarked;
