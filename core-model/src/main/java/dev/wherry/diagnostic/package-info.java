/** What is wrong, where, and what to do about it. Depends on the JDK only. */
@NullMarked
package dev.wherry.diagnostic;

import org.jspecify.annotations.NullMarked;
