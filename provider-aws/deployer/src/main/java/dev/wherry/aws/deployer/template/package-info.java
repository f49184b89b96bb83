/** A blueprint as a CloudFormation template. Knows blueprints and nothing of apps. */
@NullMarked
package dev.wherry.aws.deployer.template;

import org.jspecify.annotations.NullMarked;
