/**
 * The data that pages show of a record: badge, key figure, files. Knows nothing of requests and
 * pages. Start with {@link dev.perfgate.jenkins.page.Badge} and {@link dev.perfgate.jenkins.page.Download}.
 */
@NullMarked
package dev.perfgate.jenkins.page;

import org.jspecify.annotations.NullMarked;
