/** What a machine and a project need, one check a class. */
@NullMarked
package dev.wherry.cli.doctor;

import org.jspecify.annotations.NullMarked;
