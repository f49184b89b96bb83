/** The connection to AWS, wired of its parts. May use the AWS SDK. */
@NullMarked
package dev.wherry.aws.deployer.connect;

import org.jspecify.annotations.NullMarked;
