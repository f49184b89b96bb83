/**
 * The one method of gRPC that workers call, {@code FunctionRpc/EventStream}: messages both ways
 * over HTTP/2, on the loopback interface. Knows Jetty and bytes, nothing of what the messages say.
 */
@NullMarked
package dev.wherry.local.worker.stream;

import org.jspecify.annotations.NullMarked;
