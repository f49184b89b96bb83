/**
 * HTTP without a server: routes, requests, and problem answers.
 *
 * <p>Used by hosts for routing and by functions' instances for the rest. Depends on {@code json},
 * {@code host}, the function API and the JDK. Lies on the path from a cold start to the first
 * answer.
 */
@NullMarked
package dev.wherry.runtime.http;

import org.jspecify.annotations.NullMarked;
