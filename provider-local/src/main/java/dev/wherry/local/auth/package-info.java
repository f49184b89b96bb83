/**
 * Who may call a route: API keys, signed tokens.
 *
 * <p>The only package that uses the JOSE library, and only once a route asks for a token.
 */
@NullMarked
package dev.wherry.local.auth;

import org.jspecify.annotations.NullMarked;
