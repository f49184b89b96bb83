/** What Google Cloud allows, as files with their source and date. Depends on `spi.compile`. */
@NullMarked
package dev.wherry.gcp.deployer.data;

import org.jspecify.annotations.NullMarked;
