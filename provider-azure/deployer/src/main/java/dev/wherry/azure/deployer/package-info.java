/** Azure as a provider. Depends on the SPI and on its own rooms. */
@NullMarked
package dev.wherry.azure.deployer;

import org.jspecify.annotations.NullMarked;
