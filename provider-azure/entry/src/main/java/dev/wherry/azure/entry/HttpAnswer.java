package dev.wherry.azure.entry;

import java.util.Map;

/**
 * An answer as the worker takes it.
 *
 * @param status 200 to 599
 * @param headers one line a name
 * @param body empty when there is none
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {}
