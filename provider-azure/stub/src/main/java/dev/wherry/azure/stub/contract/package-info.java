/** Microsoft's own descriptions of its resources, where they are at hand, and what they say. */
@NullMarked
package dev.wherry.azure.stub.contract;

import org.jspecify.annotations.NullMarked;
