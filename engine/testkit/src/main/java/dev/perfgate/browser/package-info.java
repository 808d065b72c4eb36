/** Drives a real Chromium over its DevTools protocol, for tests of pages. Start with {@link dev.perfgate.browser.Chromium}. */
@NullMarked
package dev.perfgate.browser;

import org.jspecify.annotations.NullMarked;
