/** How a provider says no. Depends on {@code spi.blueprint}. */
@NullMarked
package dev.wherry.spi.failure;

import org.jspecify.annotations.NullMarked;
