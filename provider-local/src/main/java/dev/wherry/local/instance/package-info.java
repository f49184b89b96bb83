/**
 * The instances of each function, as a platform keeps them: started when they are needed, given one
 * call after the other, ended when a call outlives its timeout or its code ends the process.
 *
 * <p>Depends on {@code event}, {@code time} and the host bridge. What an instance runs in is behind
 * {@link dev.wherry.local.instance.Sandbox}.
 */
@NullMarked
package dev.wherry.local.instance;

import org.jspecify.annotations.NullMarked;
