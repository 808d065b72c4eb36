/** What a virtual user does: requests in sequence, and what is checked of their answers. */
@NullMarked
package dev.perfgate.http.workload;

import org.jspecify.annotations.NullMarked;
