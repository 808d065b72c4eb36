/** The answers that all HTTP services of perfgate.jar give to a request that went wrong: {@link dev.perfgate.web.ProblemDocuments}. */
@NullMarked
package dev.perfgate.web;

import org.jspecify.annotations.NullMarked;
