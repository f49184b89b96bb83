/**
 * Who calls, by a bearer token that an issuer signed. Used where the platform checks no tokens: by
 * the local runner, and in artifacts whose app has an authorizer. The one room that knows the JOSE
 * library.
 */
@NullMarked
package dev.wherry.jwt;

import org.jspecify.annotations.NullMarked;
