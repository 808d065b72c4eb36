/**
 * Commands that start services ({@code serve}, {@code agent}, {@code demo}), and commands on the server's store.
 */
@NullMarked
package dev.perfgate.cli.service;

import org.jspecify.annotations.NullMarked;
