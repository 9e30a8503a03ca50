package metrix.core.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a part as XML, tag by tag. A document type is refused, so there is no entity to swell and
/// no address to follow. Names are compared without their namespaces, since the two editions of the
/// format differ in nothing else that is read here.
final class XmlPart {
  private static final int DEEPEST = 64;
  private static final XMLInputFactory XML = factory();

  private XmlPart() {}

  /// What is done with the tags of a part.
  interface Handler {
    void start(String name, Attributes attributes) throws BadWorkbook;

    default void text(String text) throws BadWorkbook {}

    default void end(String name) throws BadWorkbook {}

    /// Whether enough was read.
    default boolean done() {
      return false;
    }
  }

  /// The attributes of a tag.
  interface Attributes {
    Optional<String> get(String name);

    /// Whether an attribute says yes.
    default boolean on(String name) {
      return get(name).filter(v -> v.equals("1") || v.equals("true")).isPresent();
    }
  }

  /// Reads a part to its end, or until the handler has enough.
  static void read(InputStream part, String name, Handler handler) throws BadWorkbook {
    try (part) {
      XMLStreamReader xml = XML.createXMLStreamReader(XmlText.of(part));
      int depth = 0;
      while (xml.hasNext() && !handler.done()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw BadWorkbook.bomb("its part " + name + " is nested too deeply");
            }
            handler.start(xml.getLocalName(), wanted -> attribute(xml, wanted));
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            handler.end(xml.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              handler.text(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new BadWorkbook(
                  "The workbook is not opened: its part " + name + " has a document type.",
                  "Workbooks have none. Copy the rows into a new workbook.");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof BadWorkbook bad
          ? bad
          : BadWorkbook.damaged("the part " + name + " is not well-formed XML");
    } catch (BadWorkbook e) {
      throw e;
    } catch (IOException e) {
      throw BadWorkbook.damaged("the part " + name + " cannot be read");
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String wanted) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(wanted)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }
}
