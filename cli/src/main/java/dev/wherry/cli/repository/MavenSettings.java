package dev.wherry.cli.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the one setting of Maven's {@code settings.xml} that matters here. */
final class MavenSettings {

  private MavenSettings() {}

  /**
   * The {@code localRepository} directly below {@code settings}, when it is there and not empty.
   */
  static Optional<String> localRepository(Path settings) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(settings)) {
      return find(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException("cannot read " + settings + ": " + e.getMessage(), e);
    }
  }

  private static Optional<String> find(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 2 && reader.getLocalName().equals("localRepository")) {
          return Optional.of(reader.getElementText().strip()).filter(text -> !text.isEmpty());
        }
      }
    }
    return Optional.empty();
  }
}
