/**
 * Commands that serve others: {@code serve}, {@code agent}, {@code demo}, and those on the server's store.
 */
@NullMarked
package dev.perfgate.cli.service;

import org.jspecify.annotations.NullMarked;
