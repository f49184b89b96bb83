/**
 * The adapter between Lambda and a function: native event in, native answer out. It is in every
 * artifact for AWS, so it uses {@code function-runtime} and Lambda's core interface only, and is
 * written for its cold start.
 */
@NullMarked
package dev.wherry.aws.runtime;

import org.jspecify.annotations.NullMarked;
