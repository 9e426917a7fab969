package reform.office.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML forward, element by element, without document types and entities. */
final class Xml implements AutoCloseable {
    private static final String ALL_NAMESPACES = null;

    private final XMLStreamReader reader;
    private final Budget budget;
    private int depth;

    Xml(InputStream in, Budget budget) throws UnreadableSource {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Java's own limit is another in each version; the budget has one for all of them.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        this.budget = budget;
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw UnreadableSource.because(e);
        }
    }

    /** Goes on to the next start, end or text; whether there is one. */
    boolean next() throws UnreadableSource {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableSource(UnreadableSource.Reason.ENTITIES);
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        budget.takeElement(depth);
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {
                        continue;
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw UnreadableSource.because(e);
        }
    }

    /** Goes on to the next start within the element at a depth; false at its end. */
    boolean nextChild(int parentDepth) throws UnreadableSource {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (isEnd() && depth < parentDepth) {
                return false;
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return !reader.isStartElement() && !reader.isEndElement();
    }

    /** The local name of the element. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** An attribute by its local name; empty where there is none. */
    String attribute(String name) {
        String value = reader.getAttributeValue(ALL_NAMESPACES, name);
        return value == null ? "" : value;
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Passes over the element that has just started. */
    void skip() throws UnreadableSource {
        int outer = depth - 1;
        boolean more = true;
        while (depth > outer && more) {
            more = next();
        }
    }

    /** All text of the element that has just started. */
    String content() throws UnreadableSource {
        StringBuilder content = new StringBuilder();
        int outer = depth - 1;
        while (next() && depth > outer) {
            if (isText()) {
                content.append(text());
                budget.checkLength(content.length());
            }
        }
        return content.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // Nothing is left to read.
            return;
        }
    }
}
