/** The main job shown end to end: a project scaffolded, validated, built, run and called. */
@NullMarked
package dev.wherry.cli.demo;

import org.jspecify.annotations.NullMarked;
