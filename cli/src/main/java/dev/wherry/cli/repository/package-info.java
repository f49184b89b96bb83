/**
 * The user's local Maven repository, and how the artifacts that a distribution carries get into it.
 * Depends on the distribution only.
 */
@NullMarked
package dev.wherry.cli.repository;

import org.jspecify.annotations.NullMarked;
