package dev.wherry.local.http;

import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.FunctionPool;
import dev.wherry.model.FunctionName;

/**
 * What a route leads to.
 *
 * @param function the function's name
 * @param pool its instances
 * @param gate who may call it
 */
public record Endpoint(FunctionName function, FunctionPool pool, Gate gate) {}
