package dev.wherry.cli.jdk;

import java.nio.file.Path;

/**
 * A Java of this machine.
 *
 * @param path its folder
 * @param feature its release, such as 21
 */
public record JavaHome(Path path, int feature) {}
