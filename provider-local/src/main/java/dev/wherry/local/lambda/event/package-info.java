/**
 * Lambda's native events and answers from the other side: what the front doors of AWS make of a
 * request, and of a function's answer. Pure; depends on {@code function-runtime}.
 */
@NullMarked
package dev.wherry.local.lambda.event;

import org.jspecify.annotations.NullMarked;
