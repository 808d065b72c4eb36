/**
 * What tests of the engine share: a server with known delays and stalls ({@link dev.perfgate.testkit.StallingServer}, start
 * there), time moved by hand, golden files, the check of a module's diagram, and processes of their own. Depends on no engine
 * module, so that every module can use it.
 */
@NullMarked
package dev.perfgate.testkit;

import org.jspecify.annotations.NullMarked;
