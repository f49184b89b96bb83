/**
 * Secrets from AWS Secrets Manager by a signed call, without an SDK. Nothing here is loaded before
 * the first secret is read. Uses the JDK and the JSON reader and writer.
 */
@NullMarked
package dev.wherry.aws.runtime.secret;

import org.jspecify.annotations.NullMarked;
