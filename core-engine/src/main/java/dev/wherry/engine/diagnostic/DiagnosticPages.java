package dev.wherry.engine.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages that explain diagnostics, one a code, wherever on the class path they lie. */
public final class DiagnosticPages {

  private static final String FOLDER = "dev/wherry/diagnostics";
  private static final String ENDING = ".md";

  private DiagnosticPages() {}

  /** The page of a code, Markdown. */
  public static Optional<String> find(String code) {
    if (!isCode(code)) {
      return Optional.empty();
    }
    try (InputStream page = loader().getResourceAsStream(FOLDER + "/" + code + ENDING)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static boolean isCode(String code) {
    return code.length() == 5
        && code.charAt(0) == 'W'
        && code.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** The codes that have a page, in order. */
  public static SortedSet<String> codes() {
    SortedSet<String> codes = new TreeSet<>();
    try {
      for (URL folder : Collections.list(loader().getResources(FOLDER))) {
        for (String file : files(folder)) {
          String name = file.substring(file.lastIndexOf('/') + 1);
          if (name.endsWith(ENDING)) {
            codes.add(name.substring(0, name.length() - ENDING.length()));
          }
        }
      }
      return codes;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> files(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (java.util.jar.JarFile file = jar.getJarFile()) {
        return file.stream()
            .map(java.util.zip.ZipEntry::getName)
            .filter(name -> name.startsWith(FOLDER + "/"))
            .toList();
      }
    }
    try (Stream<Path> pages = Files.list(Path.of(new URI(folder.toString())))) {
      return pages.map(page -> page.getFileName().toString()).toList();
    } catch (URISyntaxException problem) {
      throw new IOException(problem);
    }
  }

  private static ClassLoader loader() {
    return DiagnosticPages.class.getClassLoader();
  }
}
