package dev.wherry.cli.lambda;

import java.nio.file.Path;

/**
 * A Java of this machine.
 *
 * @param path its folder
 * @param feature its release, such as 21
 */
record JavaHome(Path path, int feature) {}
