/**
 * What Azure's host makes of HTTP on the way to a worker and back: which function a request is for,
 * what of it gets through, how a result becomes an answer. After the public source of the host
 * (Azure/azure-functions-host 4.x), of its HTTP extension (Azure/azure-webjobs-sdk-extensions) and
 * of ASP.NET Core's server. What stands in front of the host on Azure is not here.
 */
@NullMarked
package dev.wherry.local.worker.http;

import org.jspecify.annotations.NullMarked;
