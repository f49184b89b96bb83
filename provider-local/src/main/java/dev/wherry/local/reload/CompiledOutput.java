package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What one run of the compiler came to.
 *
 * @param classes class files by their name with slashes; complete only without errors
 * @param errors what does not compile
 */
record CompiledOutput(Map<String, byte[]> classes, List<Diagnostic> errors) {

  boolean failed() {
    return !errors.isEmpty();
  }
}
