/** A blueprint as an ARM template. Knows blueprints and nothing of apps. */
@NullMarked
package dev.wherry.azure.deployer.render;

import org.jspecify.annotations.NullMarked;
