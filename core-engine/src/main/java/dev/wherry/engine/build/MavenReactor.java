package dev.wherry.engine.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the build that a Maven module belongs to. */
final class MavenReactor {

  private MavenReactor() {}

  /**
   * The folder of the topmost {@code pom.xml} that lists the module, directly or through others.
   */
  static Path rootOf(Path module) throws IOException {
    Path root = module;
    for (Path at = module.getParent(); at != null; at = at.getParent()) {
      if (lists(at, root)) {
        root = at;
      }
    }
    return root;
  }

  private static boolean lists(Path folder, Path module) throws IOException {
    Path pom = folder.resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      return false;
    }
    for (String name : modules(pom)) {
      Path named = folder.resolve(name).normalize();
      if (named.equals(module) || named.equals(module.resolve("pom.xml"))) {
        return true;
      }
    }
    return false;
  }

  /** What the file lists; nothing when it is no XML, which Maven itself reports better. */
  private static List<String> modules(Path pom) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> modules = new ArrayList<>();
    try (InputStream in = Files.newInputStream(pom)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && (reader.getLocalName().equals("module")
                || reader.getLocalName().equals("subproject"))) {
          modules.add(reader.getElementText().strip());
        }
      }
    } catch (XMLStreamException e) {
      return List.of();
    }
    return modules;
  }
}
