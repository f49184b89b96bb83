/**
 * Binds JSON to Java values and back.
 *
 * <p>A {@link Binder} reads and writes values of one type; what touches a user's class is a {@link
 * Shape}, made by reflection or generated when the artifact is assembled, so that both ways share
 * everything else. Depends on {@code json}, {@code host}, the function API and the JDK. Lies on the
 * path from a cold start to the first answer and does not reflect.
 */
@NullMarked
package dev.wherry.runtime.bind;

import org.jspecify.annotations.NullMarked;
