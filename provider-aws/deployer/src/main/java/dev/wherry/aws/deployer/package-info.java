/**
 * Compiles an app to CloudFormation and brings it to AWS. Only the connection classes know the AWS
 * SDK.
 */
@NullMarked
package dev.wherry.aws.deployer;

import org.jspecify.annotations.NullMarked;
