/**
 * The adapter between Azure's Java worker and an app's functions, behind the class loader of {@code
 * dev.wherry.azure.entry} that keeps the worker's libraries away from the user's. It uses {@code
 * function-runtime} and that package, and is written for its cold start. Tokens are checked with
 * {@code function-jwt}, which is in artifacts of apps that ask for them.
 *
 * <p>What the compiler tells it is in {@code app/wherry.json}, all of it texts:
 *
 * <ul>
 *   <li>{@code app}: {@code WHERRY_CORS} and {@code WHERRY_AUTHORIZERS}, lines as on Google Cloud;
 *   <li>{@code functions}, by name: {@code WHERRY_APP}, {@code WHERRY_FUNCTION}, {@code
 *       WHERRY_STAGE}, {@code WHERRY_TARGET}, {@code WHERRY_HANDLER}, {@code WHERRY_JSON}, {@code
 *       WHERRY_ROUTES} as on every platform; {@code WHERRY_TIMEOUT} of a call, in seconds; {@code
 *       WHERRY_CONCURRENCY}, the calls that one handler takes at once; {@code WHERRY_KEYS} and
 *       {@code WHERRY_SECRET_NAME}, the app settings whose values are the keys and a secret; and
 *       the user's own settings;
 *   <li>{@code timers}, by the name of the Azure function: {@code function}, {@code zone}, {@code
 *       input}, and {@code cron} or {@code every} (minutes) where the timer fires more often than
 *       the schedule means.
 * </ul>
 */
@NullMarked
package dev.wherry.azure.runtime;

import org.jspecify.annotations.NullMarked;
