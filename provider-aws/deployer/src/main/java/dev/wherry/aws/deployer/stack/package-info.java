/** Brings templates to CloudFormation and reads stacks. May use the AWS SDK. */
@NullMarked
package dev.wherry.aws.deployer.stack;

import org.jspecify.annotations.NullMarked;
