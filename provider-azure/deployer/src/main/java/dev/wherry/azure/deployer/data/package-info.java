/** What Azure allows, as files with their source and date. Depends on {@code spi.compile}. */
@NullMarked
package dev.wherry.azure.deployer.data;

import org.jspecify.annotations.NullMarked;
