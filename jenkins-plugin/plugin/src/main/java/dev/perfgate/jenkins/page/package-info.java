/**
 * What pages show of a record, as data and text: how it stands, its key figure, the files that it offers. Knows nothing of requests and
 * pages. Start with {@link dev.perfgate.jenkins.page.Badge} and {@link dev.perfgate.jenkins.page.Download}.
 */
@NullMarked
package dev.perfgate.jenkins.page;

import org.jspecify.annotations.NullMarked;
