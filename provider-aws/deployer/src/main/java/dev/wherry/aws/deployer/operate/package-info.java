/** Calls, logs and secrets of deployed functions. May use the AWS SDK. */
@NullMarked
package dev.wherry.aws.deployer.operate;

import org.jspecify.annotations.NullMarked;
