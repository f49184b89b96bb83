package dev.wherry.local.reload;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A copy of what the build tool made, in a temporary folder, that new classes are put into. */
final class ClassFolder implements Closeable {

  private static final String SUFFIX = ".class";

  private final Path root;
  private final Path folder;

  /**
   * Copies a jar or a folder.
   *
   * @throws IOException when it cannot be read, or there is no room for the copy
   */
  ClassFolder(Path jarOrFolder) throws IOException {
    this.root = Files.createTempDirectory("wherry-classes");
    this.folder = Files.createDirectory(root.resolve("classes"));
    Files.createDirectory(generated());
    if (Files.isDirectory(jarOrFolder)) {
      copy(jarOrFolder, folder);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
        copy(jar.getPath("/"), folder);
      }
    }
  }

  Path path() {
    return folder;
  }

  /** A folder for sources that annotation processors write. */
  Path generated() {
    return root.resolve("generated");
  }

  List<byte[]> classes() throws IOException {
    List<byte[]> classes = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(SUFFIX) && !file.endsWith("module-info.class")) {
              classes.add(Files.readAllBytes(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return classes;
  }

  void putClass(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name + SUFFIX);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  void removeClass(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name + SUFFIX));
  }

  /** Puts a resource where it lies beside the classes. */
  void putResource(Path relative, Path file) throws IOException {
    Path target = folder.resolve(relative.toString());
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  void removeResource(Path relative) throws IOException {
    Files.deleteIfExists(folder.resolve(relative.toString()));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(each).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                each,
                to.resolve(from.relativize(each).toString()),
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path each, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
