/**
 * Everything special to scenarios that send requests: load models, their presets and think times. A guest in this module: general packages do not
 * know it. Start with {@link dev.perfgate.load.LoadModel}.
 */
@NullMarked
package dev.perfgate.load;

import org.jspecify.annotations.NullMarked;
