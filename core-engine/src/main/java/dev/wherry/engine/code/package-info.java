/**
 * Checks the user's compiled classes against the manifest, without loading them: whether each
 * handler can be made, takes what its triggers give, and what in the code will not travel.
 */
@NullMarked
package dev.wherry.engine.code;

import org.jspecify.annotations.NullMarked;
