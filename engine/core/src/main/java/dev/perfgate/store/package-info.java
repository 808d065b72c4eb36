/**
 * The store of runs. Owns the layout of folders and the promise that a file of results is always whole: the old one or the
 * new one. Start with {@link dev.perfgate.store.RunStore}; {@link dev.perfgate.store.FolderStore} is the store of the command
 * line and of Maven.
 */
@NullMarked
package dev.perfgate.store;

import org.jspecify.annotations.NullMarked;
