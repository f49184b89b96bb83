/**
 * Azure on this machine, under its own names: a server that a proxy leads every call to. It keeps
 * what it is asked to make, judges each request, and lets one of them go wrong.
 */
@NullMarked
package dev.wherry.azure.stub;

import org.jspecify.annotations.NullMarked;
