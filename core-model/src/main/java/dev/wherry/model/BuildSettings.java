package dev.wherry.model;

import java.util.Optional;

/**
 * How the app's code is built, where the manifest says it. Paths are relative to the manifest.
 *
 * @param command a shell command; without one the build tool is detected
 * @param jar the user's own classes: a jar or a folder of classes
 * @param libraries a folder of jars: the dependencies at run time
 * @param origin where it was written
 */
public record BuildSettings(
    Optional<String> command, Optional<String> jar, Optional<String> libraries, Origin origin) {}
