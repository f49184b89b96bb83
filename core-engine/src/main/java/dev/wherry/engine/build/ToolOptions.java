package dev.wherry.engine.build;

import java.util.Map;

/**
 * How build tools are run.
 *
 * @param environment the environment variables that they see
 * @param offline whether they may not use the network
 */
record ToolOptions(Map<String, String> environment, boolean offline) {}
