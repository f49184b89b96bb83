package dev.wherry.engine.build;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run.
 *
 * @param tool its name as people say it
 * @param shown its command line as the user would type it
 * @param command its command line in full
 * @param folder where it runs
 */
record ToolCall(String tool, String shown, List<String> command, Path folder) {}
