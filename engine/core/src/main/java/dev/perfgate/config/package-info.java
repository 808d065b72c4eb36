/**
 * perf.yml as nodes that know their place, and problems that name it. Owns reading YAML, the environment's values in it, and the
 * checks every reader of a section needs; what the keys mean is their readers' business. Start with
 * {@link dev.perfgate.config.YamlDocument} and {@link dev.perfgate.config.Section}.
 */
@NullMarked
package dev.perfgate.config;

import org.jspecify.annotations.NullMarked;
