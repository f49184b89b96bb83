/**
 * What a host of Azure Functions and its workers say to each other, and how it is written: protocol
 * buffers, the numbers of Azure/azure-functions-language-worker-protobuf (v1.9). Only what this
 * host says and hears is here; what else a worker sends is passed over, as the format asks. Knows
 * bytes and nothing else.
 */
@NullMarked
package dev.wherry.local.worker.rpc;

import org.jspecify.annotations.NullMarked;
