/** Who may call a route: API keys, signed tokens. */
@NullMarked
package dev.wherry.local.auth;

import org.jspecify.annotations.NullMarked;
