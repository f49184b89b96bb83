/**
 * The contract of providers that apps are deployed to: an app's life, failures at every call,
 * secrets. Inherit {@link dev.wherry.testkit.provider.ProviderContract}. The only package of the
 * testkit that depends on the engine, because it is the engine that a provider must get along with.
 */
@NullMarked
package dev.wherry.testkit.provider;

import org.jspecify.annotations.NullMarked;
