/**
 * The commands, one class each: parse, build a request, call a service, print. picocli stays in
 * here.
 */
@NullMarked
package dev.wherry.cli.command;

import org.jspecify.annotations.NullMarked;
