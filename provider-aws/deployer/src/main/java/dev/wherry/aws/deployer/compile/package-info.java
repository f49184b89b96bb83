/**
 * An app as CloudFormation resources, one class for each kind. Pure: no network, no clock, no SDK.
 */
@NullMarked
package dev.wherry.aws.deployer.compile;

import org.jspecify.annotations.NullMarked;
