/**
 * Lambda's native events and answers: what the front doors of AWS send, and what each wants back.
 * Uses {@code function-runtime} only.
 */
@NullMarked
package dev.wherry.aws.runtime.event;

import org.jspecify.annotations.NullMarked;
