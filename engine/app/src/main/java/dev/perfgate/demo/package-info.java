/**
 * The demo service that the quick start and the tests load: a small AI inference API with a known delay, error rate and stall
 * pattern. Start with {@link dev.perfgate.demo.DemoServer}; everything random follows from the seed.
 */
@NullMarked
package dev.perfgate.demo;

import org.jspecify.annotations.NullMarked;
