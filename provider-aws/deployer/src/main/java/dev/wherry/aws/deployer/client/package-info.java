/** The AWS SDK's clients, who is signed in, and how failures are told. May use the AWS SDK. */
@NullMarked
package dev.wherry.aws.deployer.client;

import org.jspecify.annotations.NullMarked;
