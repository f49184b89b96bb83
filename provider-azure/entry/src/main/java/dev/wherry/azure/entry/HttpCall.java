package dev.wherry.azure.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the worker hands it on.
 *
 * @param method upper-case
 * @param url the whole address, percent-encoded
 * @param headers by lower-case name; lines of one name have a comma between them
 * @param text the body where the host has read it as UTF-8; null when it is empty or bytes
 * @param bytes the body where the host has left it alone; null when it is empty or text
 */
public record HttpCall(
    String method,
    String url,
    Map<String, String> headers,
    @Nullable String text,
    byte @Nullable [] bytes) {}
