/** The user's project as commands need it: its manifest, its app, its compiled code. */
@NullMarked
package dev.wherry.cli.project;

import org.jspecify.annotations.NullMarked;
