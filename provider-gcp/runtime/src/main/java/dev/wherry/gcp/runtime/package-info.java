/**
 * The adapter between Google's invoker and a function: a request in, an answer out. It is in every
 * artifact for Google Cloud, so it uses {@code function-runtime} and the interfaces of the
 * functions framework only, and is written for its cold start. Tokens are checked with {@code
 * function-jwt}, which is in artifacts of functions that ask for them.
 *
 * <p>What the compiler tells it, as environment variables:
 *
 * <ul>
 *   <li>{@code WHERRY_APP}, {@code WHERRY_FUNCTION}, {@code WHERRY_STAGE}, {@code WHERRY_TARGET},
 *       {@code WHERRY_HANDLER}, {@code WHERRY_JSON}: as on every platform;
 *   <li>{@code WHERRY_PROJECT}: where the traces are that log lines name; without it they name
 *       none;
 *   <li>{@code WHERRY_TIMEOUT}: of a call, in seconds;
 *   <li>{@code WHERRY_ROUTES}: the routes, one a line, with {@code key} or {@code jwt AUTHORIZER
 *       SCOPE…} behind those that ask for it; without routes the function is private, called by
 *       schedules and with documents;
 *   <li>{@code WHERRY_KEYS}: the mounted file with the API keys;
 *   <li>{@code WHERRY_AUTHORIZERS}: {@code authorizer NAME}, {@code issuer URI}, {@code audience
 *       WORD}, {@code keys URI}, one a line;
 *   <li>{@code WHERRY_AUTH}: {@code iam} where the platform has checked every caller;
 *   <li>{@code WHERRY_CORS}: {@code origin URI}, {@code header NAME}, {@code credentials true},
 *       {@code max-age SECONDS}, one a line;
 *   <li>{@code WHERRY_SECRET_NAME}: the mounted file of a secret that the function uses.
 * </ul>
 */
@NullMarked
package dev.wherry.gcp.runtime;

import org.jspecify.annotations.NullMarked;
