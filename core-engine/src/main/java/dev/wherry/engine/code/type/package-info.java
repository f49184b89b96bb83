/** Generic types as class files write them, and what their type variables stand for. */
@NullMarked
package dev.wherry.engine.code.type;

import org.jspecify.annotations.NullMarked;
