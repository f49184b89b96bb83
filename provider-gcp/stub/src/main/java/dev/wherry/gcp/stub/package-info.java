/**
 * Google Cloud as far as Wherry calls it: a gRPC server on Google's own generated classes, and an
 * HTTP server for what speaks HTTP. It takes nothing that Google would refuse, keeps what it is
 * told, and fails when it is told to.
 */
@NullMarked
package dev.wherry.gcp.stub;

import org.jspecify.annotations.NullMarked;
