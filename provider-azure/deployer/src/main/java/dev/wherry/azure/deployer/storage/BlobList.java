package dev.wherry.azure.deployer.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One page of a container's blobs.
 *
 * @param names of blobs
 * @param next where the next page begins; empty for none
 */
record BlobList(List<String> names, String next) {

  /** Copies the list in. */
  BlobList {
    names = List.copyOf(names);
  }

  /** A page as the service writes it. */
  static BlobList parse(byte[] xml) {
    Document document = document(xml);
    List<String> names = new ArrayList<>();
    NodeList found = document.getElementsByTagName("Name");
    for (int i = 0; i < found.getLength(); i++) {
      names.add(found.item(i).getTextContent());
    }
    NodeList next = document.getElementsByTagName("NextMarker");
    return new BlobList(names, next.getLength() == 0 ? "" : next.item(0).getTextContent());
  }

  private static Document document(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // It would write what it finds to standard error.
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("no list of blobs", e);
    }
  }
}
