/**
 * Functions of a bench as a project: compiled by a provider and assembled as they would be
 * deployed.
 */
@NullMarked
package dev.wherry.bench.project;

import org.jspecify.annotations.NullMarked;
