/**
 * The local runner: an app's functions on the developer's machine, in one process, as a platform
 * would run them.
 *
 * <p>This package puts the rooms below it together and is what the command line uses. Depends on
 * the model, the function runtime, and no cloud.
 */
@NullMarked
package dev.wherry.local;

import org.jspecify.annotations.NullMarked;
