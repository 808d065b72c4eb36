/** What the services of perfgate.jar that speak HTTP have in common: how they say that a request went wrong ({@link dev.perfgate.web.ProblemDocuments}). */
@NullMarked
package dev.perfgate.web;

import org.jspecify.annotations.NullMarked;
