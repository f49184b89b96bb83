/**
 * The door of an app on Azure Functions. The worker loads these classes with its own loader, which
 * puts the worker's libraries first; the app itself, with the adapter, the user's code and the
 * user's libraries, is behind a class loader of its own. This package is the only one that both
 * sides see; it uses the JDK and Azure's Java library, and what crosses has types of the JDK or of
 * this package.
 */
@NullMarked
package dev.wherry.azure.entry;

import org.jspecify.annotations.NullMarked;
