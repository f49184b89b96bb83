/**
 * What makes Wherry start fast: the programs that the build and the launcher run to make a
 * class-data archive. May depend on everything.
 */
@NullMarked
package dev.wherry.cli.classdata;

import org.jspecify.annotations.NullMarked;
