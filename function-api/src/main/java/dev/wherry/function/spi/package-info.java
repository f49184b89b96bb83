/**
 * What runtimes need from the API jar and functions do not.
 *
 * <p>Depends on the JDK and the function API only.
 */
@NullMarked
package dev.wherry.function.spi;

import org.jspecify.annotations.NullMarked;
