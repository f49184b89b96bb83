/** What a new project is called, and where it is written. Depends on templates and the model. */
@NullMarked
package dev.wherry.cli.init;

import org.jspecify.annotations.NullMarked;
