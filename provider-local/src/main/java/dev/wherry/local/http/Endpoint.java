package dev.wherry.local.http;

import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.model.FunctionName;

/**
 * What a route leads to.
 *
 * @param function the function's name
 * @param callee takes its calls
 * @param gate who may call it
 */
public record Endpoint(FunctionName function, Callee callee, Gate gate) {}
