/**
 * The AWS SDK's clients, who is signed in, how failures are told and how to wait. May use the AWS
 * SDK.
 */
@NullMarked
package dev.wherry.aws.deployer.client;

import org.jspecify.annotations.NullMarked;
