package dev.wherry.engine.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.ProjectCode;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblerTest {

  private static final long MORNING = 1_700_000_000_000L;
  private static final ArtifactId APP = new ArtifactId("app");

  @TempDir Path folder;
  private final Assembler assembler = new Assembler();
  private Path userJar = Path.of("");
  private Path library = Path.of("");

  @BeforeEach
  void buildProject() throws IOException {
    userJar = Jars.write(folder.resolve("app.jar"), MORNING, "App.class", "code");
    library = Jars.write(folder.resolve("gson.jar"), MORNING, "Gson.class", "library");
  }

  @Test
  void entriesAreSortedAndTheUsersJarsAreUnchanged() throws IOException {
    Map<String, byte[]> entries = Jars.read(assemble(typical(), userJar, library).file());

    assertEquals(
        List.of("config.txt", "lib/adapter.jar", "lib/app.jar", "lib/gson.jar", "lib/entry.jar")
            .stream()
            .sorted()
            .toList(),
        List.copyOf(entries.keySet()));
    assertArrayEquals(Files.readAllBytes(userJar), entries.get("lib/app.jar"));
    assertArrayEquals(Files.readAllBytes(library), entries.get("lib/gson.jar"));
    assertArrayEquals("설정".getBytes(UTF_8), entries.get("config.txt"));
  }

  /** A cold start reads our jars, so the zip around them is what is compressed. */
  @Test
  void compressesOnceWhereColdStartsDoNotRead() throws IOException {
    Path zip = assemble(typical(), userJar, library).file();

    try (ZipFile artifact = new ZipFile(zip.toFile())) {
      assertEquals(ZipEntry.STORED, artifact.getEntry("lib/app.jar").getMethod());
      assertEquals(ZipEntry.STORED, artifact.getEntry("lib/gson.jar").getMethod());
      assertEquals(ZipEntry.DEFLATED, artifact.getEntry("lib/adapter.jar").getMethod());
      assertEquals(ZipEntry.DEFLATED, artifact.getEntry("lib/entry.jar").getMethod());
    }
    Path entry = folder.resolve("entry.jar");
    Files.write(entry, bytes(Jars.read(zip), "lib/entry.jar"));
    try (ZipFile entryPoints = new ZipFile(entry.toFile())) {
      assertEquals(ZipEntry.STORED, entryPoints.getEntry("Entry.class").getMethod());
    }
  }

  @Test
  void twiceGivesTheSameBytes() throws IOException {
    byte[] once = Files.readAllBytes(assemble(typical(), userJar, library).file());
    Files.delete(assemble(typical(), userJar, library).file());
    byte[] twice = Files.readAllBytes(assemble(typical(), userJar, library).file());

    assertArrayEquals(once, twice);
  }

  @Test
  void aRebuiltJarOfTheSameCodeIsTheSameArtifact() throws IOException {
    Artifact before = assemble(typical(), userJar, library);
    Jars.write(userJar, MORNING + 60_000, "App.class", "code");
    Artifact after = assemble(typical(), userJar, library);

    assertEquals(before, after);
  }

  @Test
  void otherCodeIsAnotherArtifactAndTheOldOneGoes() throws IOException {
    Artifact before = assemble(typical(), userJar, library);
    Jars.write(userJar, MORNING, "App.class", "other code");
    Artifact after = assemble(typical(), userJar, library);

    assertNotEquals(before.digest(), after.digest());
    assertEquals(List.of(after.file()), zips());
  }

  @Test
  void oneContentIsOneZip() throws IOException {
    ArtifactLayout same = new ArtifactLayout(new ArtifactId("same"), typical().entries());

    var artifacts = assembler.assemble(List.of(typical(), same), source(userJar), out());

    assertEquals(2, artifacts.size());
    assertEquals(1, zips().size());
  }

  @Test
  void foldersOfClassesBecomeJars() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/com/example"));
    Files.writeString(classes.resolve("App.class"), "code");
    Path module = Files.createDirectories(folder.resolve("module/classes"));
    Files.writeString(module.resolve("Part.class"), "part");

    Path zip = assemble(typical(), folder.resolve("classes"), library, module).file();
    Map<String, byte[]> entries = Jars.read(zip);

    assertEquals(
        List.of("com/example/App.class"), List.copyOf(nested(entries, "lib/app.jar").keySet()));
    assertEquals(List.of("Part.class"), List.copyOf(nested(entries, "lib/module-2.jar").keySet()));
    assertEquals(1, Files.list(out()).count(), "nothing but the zip is left");
  }

  @Test
  void librariesOfTheSameNameAreAllThere() throws IOException {
    Path others = Files.createDirectories(folder.resolve("others"));
    Path twin = Jars.write(others.resolve("gson.jar"), MORNING, "Twin.class", "twin");

    Map<String, byte[]> entries = Jars.read(assemble(typical(), userJar, library, twin).file());

    assertArrayEquals(Files.readAllBytes(twin), entries.get("lib/gson-2.jar"));
  }

  @Test
  void aJarCanNameTheOthersInTheOrderOfTheClassPath() throws IOException {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("start.jar", new Content.ClassPathJar());
    entries.put("lib/z.jar", new Content.ProjectClasses());
    entries.put("lib", new Content.ProjectLibraries());
    Path spaced = Jars.write(folder.resolve("a b.jar"), MORNING, "A.class", "");

    Path zip = assemble(new ArtifactLayout(APP, entries), userJar, spaced).file();

    Path start = Files.write(folder.resolve("start.jar"), bytes(Jars.read(zip), "start.jar"));
    try (JarFile jar = new JarFile(start.toFile())) {
      assertEquals(
          "lib/z.jar lib/a%20b.jar", jar.getManifest().getMainAttributes().getValue("Class-Path"));
    }
  }

  @Test
  void inAFolderItNamesTheJarsThereAndBelow() throws IOException {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("outer.jar", new Content.ProjectClasses());
    entries.put("app/z.jar", new Content.Copy(library.toUri()));
    entries.put("app/lib", new Content.ProjectLibraries());
    entries.put("app/start.jar", new Content.ClassPathJar());

    Path zip = assemble(new ArtifactLayout(APP, entries), userJar, library).file();

    Path start = Files.write(folder.resolve("start.jar"), bytes(Jars.read(zip), "app/start.jar"));
    try (JarFile jar = new JarFile(start.toFile())) {
      assertEquals(
          "z.jar lib/gson.jar", jar.getManifest().getMainAttributes().getValue("Class-Path"));
    }
  }

  @Test
  void theOrderOfTheLayoutDoesNotChangeTheDigest() throws IOException {
    Map<String, Content> reversed = new LinkedHashMap<>();
    List<String> paths = new java.util.ArrayList<>(typical().entries().keySet());
    java.util.Collections.reverse(paths);
    paths.forEach(path -> reversed.put(path, typical().entries().get(path)));

    assertEquals(
        assemble(typical(), userJar, library).digest(),
        assemble(new ArtifactLayout(APP, reversed), userJar, library).digest());
  }

  @Test
  void gathersTheClassesOfAColdStartFromTheOtherJars() throws IOException {
    Path adapter =
        Jars.write(folder.resolve("adapter.jar"), MORNING, "a/A.class", "a", "a/B.class", "bb");
    Path api = Jars.write(folder.resolve("api.jar"), MORNING, "b/C.class", "c", "b/D.class", "d");
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(
        "lib/entry.jar",
        new Content.EntryPoints(List.of("a.A", "a.Gone", "a.B", "b.C", "b.D", "a.B2")));
    entries.put("lib/adapter.jar", new Content.Copy(adapter.toUri()));
    entries.put("lib", new Content.ProjectLibraries());

    Map<String, byte[]> jar =
        nested(
            Jars.read(assemble(new ArtifactLayout(APP, entries), userJar, api).file()),
            "lib/entry.jar");

    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes(jar, "wherry-startup")))) {
      assertEquals("a.A", in.readUTF());
      assertEquals(1, in.readInt());
      assertEquals("bb", new String(in.readNBytes(in.readInt()), UTF_8));
      assertEquals("b.C", in.readUTF());
      assertEquals(1, in.readInt());
      assertEquals("d", new String(in.readNBytes(in.readInt()), UTF_8));
      assertEquals(-1, in.read());
    }
  }

  @Test
  void aLibraryThatIsNoJarIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip");
    ArtifactLayout layout =
        new ArtifactLayout(
            APP,
            Map.of(
                "lib/entry.jar", new Content.EntryPoints(List.of("a.A")),
                "lib", new Content.ProjectLibraries()));

    IOException refusal = assertThrows(IOException.class, () -> assemble(layout, userJar, broken));

    assertEquals(broken + " is no jar: zip END header not found", refusal.getMessage());
  }

  private ArtifactLayout typical() {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/app.jar", new Content.ProjectClasses());
    entries.put("lib/entry.jar", new Content.EntryPoints());
    entries.put("lib/adapter.jar", new Content.Copy(folder.resolve("gson.jar").toUri()));
    entries.put("lib", new Content.ProjectLibraries());
    entries.put("config.txt", new Content.Text("설정"));
    return new ArtifactLayout(APP, entries);
  }

  private Artifact assemble(ArtifactLayout layout, Path classes, Path... libraries)
      throws IOException {
    Artifact artifact =
        assembler.assemble(List.of(layout), source(classes, libraries), out()).get(APP);
    assertTrue(artifact != null && artifact.size() == Files.size(artifact.file()));
    return artifact;
  }

  private AssemblySource source(Path classes, Path... libraries) {
    ProjectCode code =
        new ProjectCode(
            folder,
            classes,
            List.of(libraries),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new AssemblySource(code, Map.of("Entry.class", "entry".getBytes(UTF_8)));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<Path> zips() throws IOException {
    try (Stream<Path> files = Files.list(out())) {
      return files.toList();
    }
  }

  private Map<String, byte[]> nested(Map<String, byte[]> entries, String name) throws IOException {
    return Jars.read(Files.write(folder.resolve("nested.jar"), bytes(entries, name)));
  }

  private static byte[] bytes(Map<String, byte[]> entries, String name) {
    byte[] bytes = entries.get(name);
    assertTrue(bytes != null, () -> name + " is not among " + entries.keySet());
    return bytes == null ? new byte[0] : bytes;
  }
}
