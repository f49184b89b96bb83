/**
 * An issuer of signed tokens, written with the JDK alone: what is tested verifies them with a
 * library of its own.
 */
@NullMarked
package dev.wherry.testkit.token;

import org.jspecify.annotations.NullMarked;
