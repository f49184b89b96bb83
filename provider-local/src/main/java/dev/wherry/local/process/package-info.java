/**
 * What keeps a vendor's runtime from outliving the process that started it. Runs in both: the
 * parent hands a lifeline to the child, and the child ends with it. Depends on the JDK alone.
 */
@NullMarked
package dev.wherry.local.process;

import org.jspecify.annotations.NullMarked;
