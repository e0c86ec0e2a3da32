// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The rules of RFC 4287, sections 3 and 4, as far as they bind who writes a feed: which elements there are, how many of each, and
 * of what form; and of RFC 6721, section 3. Knows nothing of the code that writes.
 */
final class AtomRules {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private static final Set<String> IN_FEED = Set.of("id", "title", "updated", "author", "link", "entry");
    private static final Set<String> IN_ENTRY =
            Set.of("id", "title", "updated", "link", "summary", "content", "category");

    private AtomRules() {}

    static Element feed(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document parsed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
            Element feed = parsed.getDocumentElement();
            requireFeed(feed);
            return feed;
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireFeed(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        requireKnown(feed, IN_FEED);
        requireCommon(feed);
        assertThat(children(feed, "author"))
                .as("4.1.1: a feed whose entries have no author has one")
                .hasSize(1);
        assertThat(one(children(feed, "author").get(0), "name").getTextContent())
                .isNotBlank();
        boolean isAfterEntries = false;
        for (Element child : children(feed)) {
            isAfterEntries |= isEntry(child);
            assertThat(isEntry(child)).as("4.1.1: entries come last").isEqualTo(isAfterEntries);
        }
        children(feed, "entry").forEach(AtomRules::requireEntry);
        of(feed, TOMBSTONES, "deleted-entry").forEach(AtomRules::requireTombstone);
    }

    private static boolean isEntry(Element child) {
        return child.getLocalName().equals("entry") || child.getLocalName().equals("deleted-entry");
    }

    private static void requireTombstone(Element deleted) {
        requireIri(deleted.getAttribute("ref"));
        requireTime(deleted.getAttribute("when"));
        assertThat(children(deleted)).isEmpty();
        assertThat(deleted.getTextContent()).isEmpty();
    }

    private static void requireEntry(Element entry) {
        requireKnown(entry, IN_ENTRY);
        requireCommon(entry);
        assertThat(children(entry, "summary")).hasSizeLessThanOrEqualTo(1);
        assertThat(children(entry, "content")).hasSizeLessThanOrEqualTo(1);
        boolean hasPage = children(entry, "link").stream()
                .anyMatch(link -> link.getAttribute("rel").equals("alternate"));
        assertThat(hasPage || !children(entry, "content").isEmpty())
                .as("4.1.2: an entry without content has a page")
                .isTrue();
        children(entry, "summary").forEach(AtomRules::requireText);
        children(entry, "content").forEach(AtomRules::requireText);
        for (Element category : children(entry, "category")) {
            assertThat(category.hasAttribute("term")).isTrue();
            if (category.hasAttribute("scheme")) {
                requireIri(category.getAttribute("scheme"));
            }
        }
    }

    private static void requireCommon(Element element) {
        requireIri(one(element, "id").getTextContent());
        requireText(one(element, "title"));
        requireTime(one(element, "updated").getTextContent());
        List<String> pages = new ArrayList<>();
        for (Element link : children(element, "link")) {
            requireIri(link.getAttribute("href"));
            assertThat(link.getAttribute("type")).matches("|.+/.+");
            assertThat(link.getAttribute("length")).matches("|[0-9]+");
            if (link.getAttribute("rel").equals("alternate")) {
                pages.add(link.getAttribute("type") + link.getAttribute("hreflang"));
            }
        }
        assertThat(pages).as("4.1.1 and 4.1.2: one page of a type and language").doesNotHaveDuplicates();
    }

    private static void requireText(Element text) {
        assertThat(text.getAttribute("type")).isEqualTo("text");
        assertThat(children(text)).as("3.1.1.1: a text has no elements").isEmpty();
        assertThat(text.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .matches("|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    }

    private static void requireIri(String iri) {
        assertThat(URI.create(iri).isAbsolute()).as(iri).isTrue();
    }

    private static void requireTime(String time) {
        assertThat(time).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
        assertThat(OffsetDateTime.parse(time).getOffset().getTotalSeconds()).isZero();
    }

    private static void requireKnown(Element parent, Set<String> names) {
        for (Element child : children(parent)) {
            if (ATOM.equals(child.getNamespaceURI())) {
                assertThat(names).contains(child.getLocalName());
            } else {
                assertThat(child.getNamespaceURI())
                        .as("6.1: foreign elements have a name space")
                        .isNotNull();
            }
        }
    }

    static Element one(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).get(0);
    }

    static List<Element> children(Element parent, String name) {
        return of(parent, ATOM, name);
    }

    static List<Element> of(Element parent, String space, String name) {
        return children(parent).stream()
                .filter(child -> space.equals(child.getNamespaceURI())
                        && child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
