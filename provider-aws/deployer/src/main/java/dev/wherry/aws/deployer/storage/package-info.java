/** Lock, intent, releases and artifacts in a bucket. May use the AWS SDK. */
@NullMarked
package dev.wherry.aws.deployer.storage;

import org.jspecify.annotations.NullMarked;
