/**
 * What the adapters of several platforms share: a function described by environment variables, its
 * routes, keys, secrets and log lines. It is in artifacts, so it is written for their cold start.
 */
@NullMarked
package dev.wherry.runtime.adapter;

import org.jspecify.annotations.NullMarked;
