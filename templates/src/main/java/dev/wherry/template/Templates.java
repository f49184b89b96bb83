package dev.wherry.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The templates that Wherry carries: the folders below {@code projects} on the class path. */
public final class Templates {

  private static final String DESCRIPTOR = "template.properties";

  private Templates() {}

  /** All, by name. */
  public static List<Template> bundled() {
    URL root = Templates.class.getResource("projects");
    if (root == null) {
      throw new IllegalStateException("the templates are missing");
    }
    try {
      URI location = root.toURI();
      return location.getScheme().equals("jar") ? readJar(location) : read(Path.of(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Template> readJar(URI location) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
      return read(jar.provider().getPath(location));
    }
  }

  private static List<Template> read(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.sorted().map(Templates::template).toList();
    }
  }

  private static Template template(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Properties descriptor = new Properties();
      descriptor.load(Files.newBufferedReader(folder.resolve(DESCRIPTOR)));
      return new Template(
          String.valueOf(folder.getFileName()).replace("/", ""),
          descriptor.getProperty("description", ""),
          List.of(descriptor.getProperty("targets", "").split(",", -1)),
          files.flatMap(file -> file(folder, file).stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<TemplateFile> file(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (!Files.isRegularFile(file) || path.equals(DESCRIPTOR)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TemplateFile(path, Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
