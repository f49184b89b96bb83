package dev.wherry.azure.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with Microsoft's descriptions, which stands beside the project on some machines. */
public final class Contracts {

  private static final Path FOLDER = beside(Path.of("").toAbsolutePath());

  private Contracts() {}

  /** The one beside the project that a module's folder is in, however deep the module is. */
  private static Path beside(Path module) {
    Path inside = Path.of("shared", "contracts", "azure");
    for (Path at = module.getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(inside))) {
        return at.resolve(inside);
      }
    }
    return inside;
  }

  /** Whether the folder is there; says so where it is not. */
  public static boolean atHand() {
    boolean there = Files.isDirectory(FOLDER);
    if (!there) {
      System.err.println("not checked: Microsoft's descriptions are not at " + FOLDER);
    }
    return there;
  }

  /** Skips a test where the folder is missing, and says so. */
  public static void needed() {
    Assumptions.assumeTrue(atHand(), () -> "Microsoft's descriptions are not at " + FOLDER);
  }

  /** One of them. */
  static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
